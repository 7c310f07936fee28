//! The tool for the desk: see `news_article::tool`.

fn main() {}
