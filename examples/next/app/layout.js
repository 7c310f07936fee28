export const metadata = { title: "An article in Next" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        {/* React moves it into the head. The tag may be alive before React is: its own nodes are out of React's sight. */}
        <script async type="module" crossOrigin="anonymous" src={process.env.NEWS_LOADER} />
        {children}
      </body>
    </html>
  );
}
