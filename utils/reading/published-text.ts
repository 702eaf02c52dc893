/**
 * A publication time for people; one without an offset is shown as the page wrote it.
 *
 * @param published ISO 8601.
 * @param locale a BCP 47 tag.
 */
export function publishedText(published: string, locale: string): string {
  const time = new Date(published);
  if (Number.isNaN(time.getTime())) return published;
  // A date alone is midnight UTC to `Date`; shown in another zone it would be the day before.
  if (!published.includes('T')) {
    return time.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }
  return time.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
