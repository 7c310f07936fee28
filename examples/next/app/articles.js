/** What your own system knows of the articles that you show. */
export const ARTICLES = [
  {
    src: "https://cdn.example/samples/en/article.json",
    url: "https://news.example/en/tide-table.html",
    headline: "The book that knows where the sea will be",
  },
  {
    src: "https://cdn.example/samples/en/harbour-colours.json",
    url: "https://news.example/en/harbour-colours.html",
    headline: "Why every house on the quay has its own colour",
  },
];
