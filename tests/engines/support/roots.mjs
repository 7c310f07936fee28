// Looks through open shadow roots. These run in the page.

function rootsOf() {
  const roots = [];
  const gather = (root) => {
    roots.push(root);
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) gather(element.shadowRoot);
    }
  };
  gather(document);
  return roots;
}

/** The elements that a selector picks, in the document and in every open shadow root. */
export const deep = `(css) => (${rootsOf})().flatMap((root) => [...root.querySelectorAll(css)])`;

/** The outermost elements of the body and of every open shadow root; not every protocol can name the roots themselves. */
export const outermost = `() => (${rootsOf})().flatMap((root) => [...(root.body ?? root).children])`;
