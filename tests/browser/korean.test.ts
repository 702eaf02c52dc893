import { describe, expect, it } from 'vitest';
import { openPopup, switchOn, useExtensionBrowser } from '../support/extension-browser.ts';

describe('The Korean interface', () => {
  const browser = useExtensionBrowser({ locale: 'ko' });

  it('names every button in Korean, in the popup and in the reader', async () => {
    const page = await browser.visit(browser.at('korean.html'));
    const popup = await openPopup(browser.session, page);
    expect(await popup.text('[role="switch"]')).toBe('문장 모드');
    await popup.close();
    const reader = await switchOn(browser.session, page);
    const names = await reader.evaluate(() =>
      [...document.querySelectorAll('button')].map(
        (button) => button.getAttribute('aria-label') ?? button.textContent,
      ),
    );
    expect(names).toEqual(
      expect.arrayContaining(['다음 문장', '이전 문장', '메모 추가', '읽기 끝내기', '서재']),
    );
    expect(names.join(' ')).not.toMatch(/[A-Za-z]/);
    expect(await reader.evaluate(() => document.documentElement.lang)).toBe('ko');
    expect(await reader.texts('[data-sentence="0"]')).toEqual([
      '토요일 아침 옛 항구에 11년 만에 첫 여객선이 들어왔다.',
    ]);
  });
});
