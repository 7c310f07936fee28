/** @type {import("next").NextConfig} */
export default {
  // Every page is rendered once, at build time; on a server of yours leave this line out.
  output: "export",
  basePath: process.env.BASE_PATH ?? "",
  turbopack: { root: new URL("..", import.meta.url).pathname },
};
