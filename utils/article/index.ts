/** Document → Article: DOM in, plain data out. */
export { addressIdentity } from './address';
export { type ExtractOptions, extractArticle, extractArticleInSlices } from './extract';
export { extractChosen, extractPicked } from './picked';
export { extractSelection } from './selection';
export type * from './types';
