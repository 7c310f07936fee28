// The element in React 19: properties, and listeners by the events' own names.
import { useRef } from "react";
import type { NewsArticleElement } from "../../../types/index.js";

export function Page() {
  const element = useRef<NewsArticleElement>(null);
  return (
    <main>
      <news-article
        ref={element}
        src="https://publisher.example/a.json"
        theme="dark"
        limit={3}
        loading="eager"
        lang="vi"
        className="wide"
        style={{ display: "block", minHeight: 520 }}
        onnews-ready={(event) => event.detail.headline.length}
        onnews-open={(event) => event.preventDefault()}
        onClick={(event) => event.currentTarget.limit}
      >
        <a href="https://publisher.example/a.html">Headline — Publisher, 3 May</a>
        <p slot="end">From our partner</p>
      </news-article>
      <news-article src="a.json" limit="3" />
    </main>
  );
}

export const refused = [
  // @ts-expect-error there is no such theme
  <news-article src="a.json" theme="sepia" />,
  // @ts-expect-error these are no numbers
  <news-article src="a.json" limit="three" />,
  // @ts-expect-error an address is text
  <news-article src={7} />,
  // @ts-expect-error React 19 listens by the event's own name
  <news-article src="a.json" onNewsReady={() => {}} />,
  // @ts-expect-error there is no such field
  <news-article src="a.json" onnews-ready={(event) => event.detail.title} />,
  // @ts-expect-error there is no such tag
  <news-articles src="a.json" />,
];
