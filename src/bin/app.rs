//! The app's start: see `news_article::app`.

fn main() {
    news_article::app::start();
}
