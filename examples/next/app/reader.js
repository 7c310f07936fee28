"use client";

import { useState } from "react";
import { ARTICLES } from "./articles.js";

export function Reader() {
  const [index, setIndex] = useState(0);
  const [theme, setTheme] = useState("auto");
  const [limit, setLimit] = useState(0);
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState([]);
  const article = ARTICLES[index % ARTICLES.length];
  const hear = ({ type, detail }) => setHeard((before) => [...before, `${type}: ${detail.headline}`]);

  return (
    <main>
      <p>
        <label>
          Theme{" "}
          <select value={theme} onChange={(event) => setTheme(event.target.value)}>
            <option>auto</option>
            <option>light</option>
            <option>dark</option>
          </select>
        </label>{" "}
        <label>
          Paragraphs <input type="number" min="0" value={limit} onChange={(event) => setLimit(event.target.valueAsNumber)} />
        </label>{" "}
        <label>
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} /> Show the article
        </label>{" "}
        <button onClick={() => setIndex(index + 1)}>Next article</button>
      </p>
      {shown && (
        // React 19 sets properties and listens to events by their own names: `on` and then `news-ready`.
        <news-article src={article.src} theme={theme} limit={limit} onnews-ready={hear} onnews-open={hear}>
          <a href={article.url}>{article.headline}</a>
          <p slot="end">Heard so far: {heard.length}</p>
        </news-article>
      )}
      <ol aria-label="Events">
        {heard.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ol>
    </main>
  );
}
