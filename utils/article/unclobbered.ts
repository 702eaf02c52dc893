/** By node: a place of the page is compared by its element. */
const known = new WeakMap<Node, Node>();

/**
 * The node as the DOM defines it. A page can hide any property of a document or a form behind an
 * element of that name (`<img name="body">`, `<input name="firstChild">`), from content scripts too;
 * what the prototype says stays within reach.
 */
export function unclobbered<N extends Node>(node: N): N {
  let plain = known.get(node) as N | undefined;
  if (!plain) {
    const definition = Object.getPrototypeOf(node);
    plain = new Proxy(node, {
      get(_, key) {
        // `location` alone is the node's own, and no name hides it.
        const value = Reflect.get(key in definition ? definition : node, key, node);
        return typeof value === 'function' ? value.bind(node) : value;
      },
    });
    known.set(node, plain);
  }
  return plain;
}

/** {@link unclobbered} for a form; any other node of a tree is what it says it is. */
export const asDefined = <N extends Node>(node: N): N =>
  Object.prototype.toString.call(node) === '[object HTMLFormElement]' ? unclobbered(node) : node;

/** What hides properties of documents and forms: names, and the ids of what forms and documents list. */
const CLOBBERING = '[name],:is(button,fieldset,img,input,object,output,select,textarea)[id]';

/** Takes what hides anything out of a copy of a page, or of a part of one. */
export function unclobber<R extends Document | Element>(copy: R): R {
  for (const element of unclobbered(copy).querySelectorAll(CLOBBERING)) {
    for (const name of ['name', 'id']) asDefined(element).removeAttribute(name);
  }
  return copy;
}

/** Whether a document is a page of text, and not an image, a feed, a PDF or a plain file. */
export function isHtml(document: Document): boolean {
  const { body, contentType } = unclobbered(document);
  return body !== null && /html/.test(contentType || 'text/html');
}
