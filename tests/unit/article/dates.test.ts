import { describe, expect, it } from 'vitest';
import { machineDate, visibleDate } from '../../../utils/article/metadata/date-text';

describe('a date in sight', () => {
  it.each([
    ['10 มิถุนายน 2568', 'th', '2025-06-10'],
    ['١٠ يونيو ٢٠٢٥', 'ar', '2025-06-10'],
    ['سه‌شنبه ۲۰ خرداد ۱۴۰۴', 'fa', '2025-06-10'],
    ['令和7年6月10日', 'ja', '2025-06-10'],
    ['2025. június 10., kedd', 'hu', '2025-06-10'],
    ['2025 m. birželio 10 d.', 'lt', '2025-06-10'],
    ['30 February 2025', 'en', null],
  ])('%s', (text, lang, date) => {
    expect(visibleDate(text, lang)).toBe(date);
  });
});

describe('a date in data', () => {
  it.each([
    ['2025-06-10T10:00:00+200', '2025-06-10T10:00:00+02:00'],
    ['2025-06-10T10:00:00+0930', '2025-06-10T10:00:00+09:30'],
    ['1970-01-01T00:00:00Z', null],
    ['2025-02-31', null],
  ])('%s', (value, date) => {
    expect(machineDate(value)).toBe(date);
  });
});
