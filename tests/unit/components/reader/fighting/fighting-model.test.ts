import { beforeEach, expect, test, vi } from 'vitest';
import { createFightingModel } from '../../../../../components/reader/fighting/fighting-model';
import { AppError, done, failed, type Result } from '../../../../../utils/contract/result';
import type { Fight } from '../../../../../utils/contract/went-on';

const goOn = vi.fn(async (_after: Fight): Promise<Result<void>> => done(undefined));

beforeEach(() => goOn.mockReset().mockResolvedValue(done(undefined)));

test('the first time is said, and the reader is asked', () => {
  const fighting = createFightingModel(goOn);
  fighting.fought('keys', false);
  expect(fighting.notice.value).toEqual({ how: 'keys', isInTab: false, failure: null });
  expect(goOn).not.toHaveBeenCalled();
  fighting.goOn();
  expect(goOn).toHaveBeenCalledExactlyOnceWith('keys');
});

test('the second time reading goes on in a tab, once, whatever follows', () => {
  const fighting = createFightingModel(goOn);
  for (const how of ['keys', 'cover', 'keys', 'cover'] as const) fighting.fought(how, false);
  expect(goOn).toHaveBeenCalledExactlyOnceWith('cover');
});

test('what cannot be put right needs no second time', () => {
  const fighting = createFightingModel(goOn);
  fighting.fought('end', true);
  expect(goOn).toHaveBeenCalledExactlyOnceWith('end');
});

test('where no tab can take over that is said, and not tried at every blow', async () => {
  const error = new AppError('private-window', '');
  goOn.mockResolvedValue(failed(error));
  const fighting = createFightingModel(goOn);
  fighting.fought('cover', true);
  await vi.waitFor(() =>
    expect(fighting.notice.value?.failure).toMatchObject({ code: 'private-window' }),
  );
  fighting.fought('cover', true);
  expect(goOn).toHaveBeenCalledOnce();
});

test('the tab in which reading goes on says why, until that is dismissed', () => {
  const fighting = createFightingModel(goOn, 'end');
  expect(fighting.notice.value).toMatchObject({ how: 'end', isInTab: true });
  fighting.dismiss();
  expect(fighting.notice.value).toBeNull();
});
