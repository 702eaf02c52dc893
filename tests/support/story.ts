/** The sentences of a story, each a paragraph of its own, that no rule about notices or captions speaks of. */
export const SENTENCES: readonly string[] = [
  'The council of the harbour town voted on Monday to rebuild the old pier, which a storm had torn away in March.',
  'Work is to begin in September, the mayor said, and to last for two years, at a cost of nine million crowns.',
  'Fishermen, who have landed their catch on the beach since spring, welcomed the decision after a long debate.',
  'Opponents had argued that the money was needed for the school, whose roof has leaked for a decade or longer.',
  'A first plan, drawn up before the storm, had foreseen a shorter pier, without the crane and the cold store.',
  'The ferry company, which runs the line to the islands, promised to pay a third of the cost over ten years.',
];
