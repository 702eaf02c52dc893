/** Document → Article: DOM in, plain data out. */

export type * from '../contract/article';
export { addressIdentity } from './address';
export { extractArticle, extractArticleInSlices } from './extract';
export { extractChosen, extractPicked } from './picked';
export { extractSelection } from './selection';
