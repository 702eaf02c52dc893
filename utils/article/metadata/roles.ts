/** What people at a paper are, in the languages that name it behind a byline. */
const ROLE =
  'reporter|editor|correspondent|writer|journalist|columnist|contributor|photographer|producer|' +
  'redakteur(?:in)?|korrespondent(?:in)?|reporterin|journaliste?|periodista|corresponsal|redactora?|giornalista';
/** What stands before such a word. */
const KIND =
  'staff|senior|chief|special|political|deputy|associate|contributing|freelance|sports|business|health|science|foreign|national|city';
const LAST_WORD = new RegExp(`(?:^|\\s)(?:${ROLE})s?$`, 'i');
const BEHIND = new RegExp(`,?\\s+(?:(?:${KIND})\\s+){0,3}(?:${ROLE})s?(?!\\p{L}).*$`, 'iu');

/** An agency right behind a name of two words or more. */
const AGENCY =
  /(?<=\S\s\S+)(?<!\s(?:and|und|et|y|e|&))\s(?:(?:the\s)?associated press|AP|reuters|AFP|dpa|UPI|bloomberg|ANSA|EFE|APA|PTI)$/i;

/** Whether a line says no more than what somebody is: "Harbour correspondent". */
export const isRole = (line: string): boolean => line.length < 60 && LAST_WORD.test(line);

/** "Ann Lee Staff Writer" without what she is, "Ann Lee Associated Press" without whom she works for. */
export const withoutRole = (name: string): string => name.replace(BEHIND, '').replace(AGENCY, '');
