// The widget of React and of Preact: the same components, built with the hooks of each (`#hooks`, see build.mjs).
import { useEffect, useRef, useState } from "#hooks";
import { CARD, INLINE, MARKS, firstPicture, load, needsWord, parts, placed, sizes, srcset } from "../shared/article.js";
import { ends, step } from "../shared/carousel.js";
import { date, updated, wordsOf } from "../shared/words.js";

function Rich({ text }) {
  return parts(text).map((it, index) => {
    if (typeof it === "string") return it;
    if (it.type === "link") return <a key={index} href={it.url} rel="noopener"><Rich text={it.text} /></a>;
    const Mark = MARKS[it.type] ?? "span";
    return <Mark key={index}><Rich text={it.text} /></Mark>;
  });
}

const Time = ({ language, at }) => <time dateTime={at}>{date(language, at)}</time>;

function Picture({ of, alt, most, eager = false }) {
  return (
    <div className="picture" style={{ aspectRatio: `${of.width} / ${of.height}` }}>
      <img
        loading={eager ? undefined : "lazy"}
        fetchPriority={eager ? "high" : undefined}
        decoding="async"
        sizes={sizes(of, most, eager)}
        srcSet={srcset(of)}
        width={of.width}
        height={of.height}
        alt={alt}
        src={of.url}
      />
    </div>
  );
}

function Figure({ of, context }) {
  return (
    <figure>
      <Picture of={of} alt={of.alt} most={INLINE} eager={of === context.first} />
      <figcaption>
        <span><Rich text={of.caption} /></span>{" "}
        {of.credit && (
          <span className="caption__credit">
            {needsWord(of.credit) && `${context.words.credit} `}<Rich text={of.credit} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Blocks({ of, context }) {
  return of.map((it, index) => (it.type === "image"
    ? <Figure key={index} of={it} context={context} />
    : <p key={index}><Rich text={it.text} /></p>));
}

function Card({ of, language }) {
  return (
    <li className="card">
      {of.image && <Picture of={of.image} alt="" most={CARD} />}
      <div className="card__text">
        {of.kicker && <p className="kicker">{of.kicker}</p>}
        <h3><a href={of.url} rel="noopener">{of.headline}</a></h3>
        {of.description && <p>{of.description}</p>}
        {of.datePublished && <p className="card__details"><Time language={language} at={of.datePublished} /></p>}
      </div>
    </li>
  );
}

function Carousel({ items, context }) {
  const track = useRef(null);
  const [{ start, end }, setEnds] = useState({ start: true, end: false });
  const measure = () => setEnds((before) => {
    const now = ends(track.current);
    return before.start === now.start && before.end === now.end ? before : now;
  });
  useEffect(() => {
    const sized = new ResizeObserver(measure);
    sized.observe(track.current);
    return () => sized.disconnect();
  }, []);
  return (
    <div className="carousel">
      <div className="carousel__controls" role="group" aria-label={context.words.controls}>
        <button type="button" aria-label={context.words.previous} aria-disabled={start} onClick={() => step(track.current, -1)} />
        <button type="button" aria-label={context.words.next} aria-disabled={end} onClick={() => step(track.current, 1)} />
      </div>
      <ul className="carousel__track" tabIndex={0} ref={track} onScroll={measure}>
        {items.map((it) => <Card key={it.url} of={it} language={context.language} />)}
      </ul>
    </div>
  );
}

function Collection({ of, context }) {
  if (of.layout === "bullets") {
    return (
      <section className="collection">
        <h2 className="visually-hidden">{context.words.related}</h2>
        <ul>{of.items.map((it) => <li key={it.url}><a href={it.url} rel="noopener">{it.headline}</a></li>)}</ul>
      </section>
    );
  }
  return (
    <section className="collection">
      <h2>{of.title}</h2>
      {of.layout === "carousel"
        ? <Carousel items={of.items} context={context} />
        : <ul className="list">{of.items.map((it) => <Card key={it.url} of={it} language={context.language} />)}</ul>}
    </section>
  );
}

function Article({ of }) {
  const language = of.inLanguage;
  const context = { language, words: wordsOf(language), first: firstPicture(of) };
  const collections = (placement) => placed(of, placement).map((it) => <Collection key={it.layout} of={it} context={context} />);
  return (
    <article className="article" lang={language}>
      <header>
        <p className="kicker">{of.kicker}</p>
        <h1>{of.headline}</h1>
        <p className="description"><Rich text={of.description} /></p>
        {collections("afterDescription")}
        <div className="byline">
          {of.byline} <Time language={language} at={of.datePublished} />{" "}
          <time dateTime={of.dateModified}>{updated(language, of.dateModified)}</time>
        </div>
      </header>
      <div><Blocks of={of.body} context={context} /></div>
      {(of.liveBlogUpdate ?? []).map((post) => (
        <article className="post" key={post.id}>
          <header className="byline"><Time language={language} at={post.datePublished} /></header>
          <h2>{post.headline}</h2>
          <Blocks of={post.body} context={context} />
        </article>
      ))}
      {collections("end")}
    </article>
  );
}

export function Widget({ src, url, headline }) {
  const [state, setState] = useState({});
  useEffect(() => {
    load(src).then((article) => setState({ article }), () => setState({ failed: true }));
  }, [src]);
  if (state.failed) return <p role="alert">{wordsOf().failed}</p>;
  return state.article ? <Article of={state.article} /> : <p><a href={url}>{headline}</a></p>;
}
