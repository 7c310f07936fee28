import { useEffect, useRef } from "react";

/** The tag for React 18, which sets attributes but listens to no custom events: `on` takes them by name. */
export function NewsArticle({ on = {}, ...rest }) {
  const element = useRef(null);
  const newest = useRef(on);
  useEffect(() => {
    newest.current = on;
  });
  const names = Object.keys(on).join(" ");
  useEffect(() => {
    const node = element.current;
    const ended = new AbortController();
    for (const name of names.split(" ").filter(Boolean)) {
      node.addEventListener(name, (event) => newest.current[name]?.(event), { signal: ended.signal });
    }
    return () => ended.abort();
  }, [names]);
  return <news-article ref={element} {...rest} />;
}
