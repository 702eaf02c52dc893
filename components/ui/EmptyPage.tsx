import './empty-page.css';

/** A page that has nothing to show says why, and offers a way on. */
export function EmptyPage(props: {
  readonly text: string;
  readonly detail?: string;
  readonly action?: { readonly text: string; readonly onClick: () => void };
}) {
  const { text, detail, action } = props;
  return (
    <div class="empty">
      <p class="empty-text">{text}</p>
      {detail && <p>{detail}</p>}
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.text}
        </button>
      )}
    </div>
  );
}
