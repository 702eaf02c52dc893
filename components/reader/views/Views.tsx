import type { ViewName } from '../../../utils/settings/view';
import { ArticleView } from './ArticleView';
import { FocusView } from './FocusView';
import { ListView } from './ListView';
import type { ViewProps } from './SentenceText';

/** The article's sentences, in one of three views. All start at the sentence the reader is at. */
export function Views({ view, ...props }: ViewProps & { readonly view: ViewName }) {
  if (view === 'focus') return <FocusView {...props} />;
  return view === 'list' ? <ListView {...props} /> : <ArticleView {...props} />;
}
