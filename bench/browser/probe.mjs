// What is put into every page before its own scripts, and notes when what is seen is there.
// It runs in the page: it may use nothing from outside its own function.

/**
 * Notes into `window.bench`, in milliseconds since navigation:
 * painted   the first article's headline and the first text of its body had been on the screen for a frame,
 * complete  the last teaser of every article was in the page (looked for every `interval`),
 * largest   the largest paint; shift, blocking, longest: layout shift, what tasks took beyond 50 ms, the longest one.
 */
export function probe({ marks, interval }) {
  const tells = (type) => PerformanceObserver.supportedEntryTypes.includes(type);
  // What an engine does not tell stays null.
  const [shift, tasks] = [tells("layout-shift") ? 0 : null, tells("longtask") ? 0 : null];
  const bench = { painted: null, complete: null, largest: null, shift, blocking: tasks, longest: tasks };
  Object.defineProperty(window, "bench", { value: bench });
  const watch = (type, note) => tells(type) && new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (it) => { bench.largest = it.startTime; });
  watch("layout-shift", (it) => { bench.shift += it.hadRecentInput ? 0 : it.value; });
  watch("longtask", ({ duration }) => {
    bench.blocking += Math.max(0, duration - 50);
    bench.longest = Math.max(bench.longest, duration);
  });

  const roots = () => [document, ...[...document.querySelectorAll("news-article, lit-article")].map((it) => it.shadowRoot).filter(Boolean)];
  const find = (selector) => {
    for (const root of roots()) {
      const found = root.querySelector(selector);
      if (found) return found;
    }
  };
  const link = (url) => find(`article a[href="${CSS.escape(url).replaceAll("\\/", "/")}"]`);
  const shown = ({ headline, first }) => find("article h1")?.textContent.trim() === headline && link(first);

  const look = () => {
    if (!shown(marks[0])) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        bench.painted = performance.now();
        performance.mark("bench-painted");
        window.benchPainted?.("");
      };
      port2.postMessage(null);
    });
  };
  requestAnimationFrame(look);

  const timer = setInterval(() => {
    if (bench.painted === null || !marks.every(({ last }) => link(last))) return;
    bench.complete = performance.now();
    clearInterval(timer);
  }, interval);
}

const argumentOf = ({ articles, long }) => ({ marks: articles.map((it) => it.marks), interval: long ? 250 : 50 });

/** Puts it into a page that will show this document. */
export const watch = (page, document) => page.addInitScript(probe, argumentOf(document));

/** The same as a script in the page itself, for browsers that are driven without such a place. */
export const inline = (document) => `<script>(${probe})(${JSON.stringify(argumentOf(document)).replaceAll("<", "\\u003c")})</script>`;

/** Its notes as figures; runs in the page. */
export const figures = () => ({
  first_paint_ms: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  article_painted_ms: window.bench.painted,
  largest_paint_ms: window.bench.largest,
  complete_ms: window.bench.complete,
  blocking_ms: window.bench.blocking,
  longest_task_ms: window.bench.longest,
  layout_shift: window.bench.shift,
});
