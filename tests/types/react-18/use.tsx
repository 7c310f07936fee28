// The element in React 18: attributes only; events are heard through a ref.
import { useEffect, useRef } from "react";
import type { NewsArticleElement, NewsReadyEvent } from "../../../types/index.js";

export function Page() {
  const element = useRef<NewsArticleElement>(null);
  useEffect(() => {
    const ready = (event: NewsReadyEvent) => event.detail.headline.length;
    element.current?.addEventListener("news-ready", ready);
    return () => element.current?.removeEventListener("news-ready", ready);
  }, []);
  return (
    <news-article ref={element} src="https://publisher.example/a.json" theme="dark" limit={3} class="wide" lang="vi">
      <a href="https://publisher.example/a.html">Headline — Publisher, 3 May</a>
    </news-article>
  );
}

export const refused = [
  // @ts-expect-error there is no such theme
  <news-article src="a.json" theme="sepia" />,
  // @ts-expect-error these are no numbers
  <news-article src="a.json" limit="three" />,
  // @ts-expect-error React 18 would write the attribute `classname`
  <news-article src="a.json" className="wide" />,
  // @ts-expect-error React 18 does not listen to custom events
  <news-article src="a.json" onNewsReady={() => {}} />,
  // @ts-expect-error there is no such tag
  <news-articles src="a.json" />,
];
