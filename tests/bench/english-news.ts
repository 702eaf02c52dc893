/** Paragraphs as English news has them, written for the benchmark. */
const PARAGRAPHS: readonly string[] = [
  'SEOUL, Nov. 23 (Yonhap) -- Exports rose for a third month in October as demand for chips held up, the trade ministry said Monday. Shipments came to $57.8 billion, up 4.6 percent from a year earlier. Imports fell 1.2 percent.',
  'U.S. President Donald Trump met Rep. Ann Cole (R-Ky.) and Sen. Luis Park at 9:30 a.m. in the Oval Office. No date was given for a second meeting. "We had a very good talk," Cole told reporters. "We will have another one soon."',
  'The river rose by two metres overnight, forcing more than 300 people from their homes. Rescue teams worked until dawn. Nobody was seriously hurt, but the bridge on Mill St. was closed, and it was not clear when it would open again.',
  '“Are we ready for this?” asked Dr. Maria K. Jensen, who leads the institute. “I do not think so.” Her team’s report, published in Vol. 12 of the journal, counted 1,204 cases since Jan. 5.',
  'Shares of Globex Inc. fell 3.1 percent after the company said that Chief Executive Ana Ruiz would step down. Initech Corp. and Acme Co. Ltd. were little changed. Analysts had expected a profit of $2.40 a share, according to data from the exchange.',
  'The council will vote on the plan next week. If it passes, work could begin as early as spring, officials said, and last three years. Critics say the money would be better spent on schools; supporters point to the jobs it would bring.',
  'He scored twice in the first half... and then missed from six yards with the goal open. "I have no idea how that happened," he said with a smile. The side sit third in the table, four points behind the leaders.',
  'Scientists have found that the glacier is losing ice about 20 percent faster than they had thought. The study used measurements from satellites, ships and seals fitted with sensors. It was published on Wednesday.',
];

/** `count` paragraphs, the set repeated as often as need be. */
export function englishNews(count: number): string[] {
  return Array.from({ length: count }, (_, index) => PARAGRAPHS[index % PARAGRAPHS.length] ?? '');
}
