import { LitElement, css, html, nothing, unsafeCSS } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { CARD, INLINE, firstPicture, load, needsWord, parts, placed, sizes, srcset } from "../shared/article.js";
import style from "../shared/article.css?inline";
import { ends, step } from "../shared/carousel.js";
import { date, updated, wordsOf } from "../shared/words.js";

const sheet = css`${unsafeCSS(style)}`;

function mark({ type, text, url }) {
  switch (type) {
    case "link": return html`<a href=${url} rel="noopener">${rich(text)}</a>`;
    case "strong": return html`<strong>${rich(text)}</strong>`;
    case "emphasis": return html`<em>${rich(text)}</em>`;
    default: return html`<span>${rich(text)}</span>`;
  }
}

const rich = (text) => parts(text).map((it) => (typeof it === "string" ? it : mark(it)));

const time = (language, at) => html`<time datetime=${at}>${date(language, at)}</time>`;

const picture = (of, alt, most, eager) => html`
  <div class="picture" style="aspect-ratio: ${of.width} / ${of.height}">
    <img
      loading=${eager ? nothing : "lazy"}
      fetchpriority=${eager ? "high" : nothing}
      decoding="async"
      sizes=${sizes(of, most, eager) ?? nothing}
      srcset=${srcset(of) ?? nothing}
      width=${of.width}
      height=${of.height}
      alt=${alt}
      src=${of.url}
    >
  </div>`;

const figure = (of, { words, first }) => html`
  <figure>
    ${picture(of, of.alt, INLINE, of === first)}
    <figcaption>
      <span>${rich(of.caption)}</span>
      ${of.credit ? html`<span class="caption__credit">${needsWord(of.credit) ? `${words.credit} ` : nothing}${rich(of.credit)}</span>` : nothing}
    </figcaption>
  </figure>`;

const blocks = (of, context) => of.map((it) => (it.type === "image" ? figure(it, context) : html`<p>${rich(it.text)}</p>`));

const card = (of, language) => html`
  <li class="card">
    ${of.image ? picture(of.image, "", CARD, false) : nothing}
    <div class="card__text">
      ${of.kicker ? html`<p class="kicker">${of.kicker}</p>` : nothing}
      <h3><a href=${of.url} rel="noopener">${of.headline}</a></h3>
      ${of.description ? html`<p>${of.description}</p>` : nothing}
      ${of.datePublished ? html`<p class="card__details">${time(language, of.datePublished)}</p>` : nothing}
    </div>
  </li>`;

class LitCarousel extends LitElement {
  static properties = { items: { attribute: false }, context: { attribute: false }, at: { state: true } };
  static styles = sheet;

  #track = createRef();
  #sized = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.at = { start: true, end: false };
  }

  #measure() {
    this.at = ends(this.#track.value);
  }

  firstUpdated() {
    this.#sized.observe(this.#track.value);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  render() {
    const { words, language } = this.context;
    // Inside `.article`, whose rules the cards share.
    return html`
      <div class="article carousel" style="padding: 0; font-size: inherit">
        <div class="carousel__controls" role="group" aria-label=${words.controls}>
          <button type="button" aria-label=${words.previous} aria-disabled=${this.at.start} @click=${() => step(this.#track.value, -1)}></button>
          <button type="button" aria-label=${words.next} aria-disabled=${this.at.end} @click=${() => step(this.#track.value, 1)}></button>
        </div>
        <ul class="carousel__track" tabindex="0" ${ref(this.#track)} @scroll=${() => this.#measure()}>
          ${this.items.map((it) => card(it, language))}
        </ul>
      </div>`;
  }
}

function collection(of, context) {
  if (of.layout === "bullets") {
    return html`
      <section class="collection">
        <h2 class="visually-hidden">${context.words.related}</h2>
        <ul>${of.items.map(({ url, headline }) => html`<li><a href=${url} rel="noopener">${headline}</a></li>`)}</ul>
      </section>`;
  }
  return html`
    <section class="collection">
      <h2>${of.title}</h2>
      ${of.layout === "carousel"
        ? html`<lit-carousel .items=${of.items} .context=${context}></lit-carousel>`
        : html`<ul class="list">${of.items.map((it) => card(it, context.language))}</ul>`}
    </section>`;
}

function article(of) {
  const language = of.inLanguage;
  const context = { language, words: wordsOf(language), first: firstPicture(of) };
  const collections = (placement) => placed(of, placement).map((it) => collection(it, context));
  return html`
    <article class="article" lang=${language}>
      <header>
        <p class="kicker">${of.kicker}</p>
        <h1>${of.headline}</h1>
        <p class="description">${rich(of.description)}</p>
        ${collections("afterDescription")}
        <div class="byline">
          ${of.byline} ${time(language, of.datePublished)}
          <time datetime=${of.dateModified}>${updated(language, of.dateModified)}</time>
        </div>
      </header>
      <div>${blocks(of.body, context)}</div>
      ${(of.liveBlogUpdate ?? []).map((post) => html`
        <article class="post">
          <header class="byline">${time(language, post.datePublished)}</header>
          <h2>${post.headline}</h2>
          ${blocks(post.body, context)}
        </article>`)}
      ${collections("end")}
    </article>`;
}

class LitArticle extends LitElement {
  static properties = { src: {}, url: {}, headline: {}, article: { state: true }, failed: { state: true } };
  static styles = sheet;

  willUpdate(changed) {
    if (!changed.has("src")) return;
    load(this.src).then((it) => { this.article = it; }, () => { this.failed = true; });
  }

  render() {
    if (this.failed) return html`<p role="alert">${wordsOf().failed}</p>`;
    return this.article ? article(this.article) : html`<p><a href=${this.url}>${this.headline}</a></p>`;
  }
}

customElements.define("lit-carousel", LitCarousel);
customElements.define("lit-article", LitArticle);
