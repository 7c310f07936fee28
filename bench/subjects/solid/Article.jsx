import { For, Match, Show, Switch, createResource, createSignal, onCleanup, onMount } from "solid-js";
import { Dynamic } from "solid-js/web";
import { CARD, INLINE, MARKS, firstPicture, load, needsWord, parts, placed, sizes, srcset } from "../shared/article.js";
import { ends, step } from "../shared/carousel.js";
import { date, updated, wordsOf } from "../shared/words.js";

function Rich(props) {
  return (
    <For each={parts(props.text)}>
      {(it) => {
        if (typeof it === "string") return it;
        if (it.type === "link") return <a href={it.url} rel="noopener"><Rich text={it.text} /></a>;
        return <Dynamic component={MARKS[it.type] ?? "span"}><Rich text={it.text} /></Dynamic>;
      }}
    </For>
  );
}

const Time = (props) => <time datetime={props.at}>{date(props.language, props.at)}</time>;

function Picture(props) {
  return (
    <div class="picture" style={{ "aspect-ratio": `${props.of.width} / ${props.of.height}` }}>
      <img
        loading={props.eager ? undefined : "lazy"}
        fetchpriority={props.eager ? "high" : undefined}
        decoding="async"
        sizes={sizes(props.of, props.most, props.eager)}
        srcset={srcset(props.of)}
        width={props.of.width}
        height={props.of.height}
        alt={props.alt}
        src={props.of.url}
      />
    </div>
  );
}

function Figure(props) {
  return (
    <figure>
      <Picture of={props.of} alt={props.of.alt} most={INLINE} eager={props.of === props.context.first} />
      <figcaption>
        <span><Rich text={props.of.caption} /></span>{" "}
        <Show when={props.of.credit}>
          <span class="caption__credit">
            {needsWord(props.of.credit) && `${props.context.words.credit} `}<Rich text={props.of.credit} />
          </span>
        </Show>
      </figcaption>
    </figure>
  );
}

function Blocks(props) {
  return (
    <For each={props.of}>
      {(it) => (it.type === "image" ? <Figure of={it} context={props.context} /> : <p><Rich text={it.text} /></p>)}
    </For>
  );
}

function Card(props) {
  return (
    <li class="card">
      <Show when={props.of.image}><Picture of={props.of.image} alt="" most={CARD} eager={false} /></Show>
      <div class="card__text">
        <Show when={props.of.kicker}><p class="kicker">{props.of.kicker}</p></Show>
        <h3><a href={props.of.url} rel="noopener">{props.of.headline}</a></h3>
        <Show when={props.of.description}><p>{props.of.description}</p></Show>
        <Show when={props.of.datePublished}>
          <p class="card__details"><Time language={props.language} at={props.of.datePublished} /></p>
        </Show>
      </div>
    </li>
  );
}

function Carousel(props) {
  let track;
  const [at, setAt] = createSignal({ start: true, end: false });
  const measure = () => setAt(ends(track));
  onMount(() => {
    const sized = new ResizeObserver(measure);
    sized.observe(track);
    onCleanup(() => sized.disconnect());
  });
  return (
    <div class="carousel">
      <div class="carousel__controls" role="group" aria-label={props.context.words.controls}>
        <button type="button" aria-label={props.context.words.previous} aria-disabled={at().start} onClick={() => step(track, -1)} />
        <button type="button" aria-label={props.context.words.next} aria-disabled={at().end} onClick={() => step(track, 1)} />
      </div>
      <ul class="carousel__track" tabindex="0" ref={track} onScroll={measure}>
        <For each={props.items}>{(it) => <Card of={it} language={props.context.language} />}</For>
      </ul>
    </div>
  );
}

function Collection(props) {
  return (
    <section class="collection">
      <Switch>
        <Match when={props.of.layout === "bullets"}>
          <h2 class="visually-hidden">{props.context.words.related}</h2>
          <ul><For each={props.of.items}>{(it) => <li><a href={it.url} rel="noopener">{it.headline}</a></li>}</For></ul>
        </Match>
        <Match when={props.of.layout === "carousel"}>
          <h2>{props.of.title}</h2>
          <Carousel items={props.of.items} context={props.context} />
        </Match>
        <Match when={true}>
          <h2>{props.of.title}</h2>
          <ul class="list"><For each={props.of.items}>{(it) => <Card of={it} language={props.context.language} />}</For></ul>
        </Match>
      </Switch>
    </section>
  );
}

function Article(props) {
  const { of } = props;
  const language = of.inLanguage;
  const context = { language, words: wordsOf(language), first: firstPicture(of) };
  const Collections = (those) => <For each={placed(of, those.at)}>{(it) => <Collection of={it} context={context} />}</For>;
  return (
    <article class="article" lang={language}>
      <header>
        <p class="kicker">{of.kicker}</p>
        <h1>{of.headline}</h1>
        <p class="description"><Rich text={of.description} /></p>
        <Collections at="afterDescription" />
        <div class="byline">
          {of.byline} <Time language={language} at={of.datePublished} />{" "}
          <time datetime={of.dateModified}>{updated(language, of.dateModified)}</time>
        </div>
      </header>
      <div><Blocks of={of.body} context={context} /></div>
      <For each={of.liveBlogUpdate}>
        {(post) => (
          <article class="post">
            <header class="byline"><Time language={language} at={post.datePublished} /></header>
            <h2>{post.headline}</h2>
            <Blocks of={post.body} context={context} />
          </article>
        )}
      </For>
      <Collections at="end" />
    </article>
  );
}

export function Widget(props) {
  const [article] = createResource(() => props.src, load);
  return (
    <Switch fallback={<p><a href={props.url}>{props.headline}</a></p>}>
      <Match when={article.error}><p role="alert">{wordsOf().failed}</p></Match>
      <Match when={article()}>{(it) => <Article of={it()} />}</Match>
    </Switch>
  );
}
