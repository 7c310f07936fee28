//! HTML as the views write it, read back: to ask what stands in it, and to lay it out in lines that a person reads.

use crate::view::element::El;
use tachys::view::RenderHtml;

/// An element of a page.
pub(super) struct Element {
    pub(super) tag: String,
    /// In their order; a boolean one has the value "".
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

pub(super) enum Node {
    Text(String),
    Element(Element),
}

/// Elements that have no end: <https://html.spec.whatwg.org/#void-elements>.
const VOID: [&str; 6] = ["br", "hr", "img", "link", "source", "track"];

/// Elements that stand in a line of text.
#[rustfmt::skip]
const IN_LINE: [&str; 21] = [
    "a", "abbr", "bdi", "br", "cite", "code", "em", "mark", "meter", "rp", "rt", "ruby", "s", "slot", "small", "span",
    "strong", "sub", "sup", "time", "u",
];

/// What a view writes; the element returned has no tag, and holds all the others.
pub(super) fn page(views: impl IntoIterator<Item = El>) -> Element {
    let html: String = views.into_iter().map(RenderHtml::to_html).collect();
    parse(&html)
}

/// Reads what our own writer writes: every tag is closed, and `<`, `>`, `"` and `&` are escaped wherever they are text.
fn parse(html: &str) -> Element {
    let mut open = vec![Element::start("")];
    let mut rest = html;
    while let Some((text, from_tag)) = rest.split_once('<') {
        let (tag, after) = from_tag.split_once('>').expect("a tag ends");
        rest = after;
        open.last_mut().unwrap().add_text(text);
        let closed = match tag.strip_prefix('/') {
            Some(name) => {
                let element = open.pop().unwrap();
                assert_eq!(element.tag, name, "{html}");
                element
            }
            None => {
                let element = Element::start(tag);
                if !VOID.contains(&element.tag.as_str()) {
                    open.push(element);
                    continue;
                }
                element
            }
        };
        open.last_mut().unwrap().children.push(Node::Element(closed));
    }
    assert_eq!(open.len(), 1, "every element ends: {html}");
    open.remove(0)
}

impl Element {
    /// From what stands between `<` and `>`.
    fn start(tag: &str) -> Self {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while !rest.is_empty() {
            let end = rest.find(['=', ' ']).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').expect("a value ends"),
                None => ("", after),
            };
            attributes.push((name.to_owned(), unescape(value)));
            rest = after.trim_start();
        }
        Self { tag: name.to_owned(), attributes, children: Vec::new() }
    }

    fn add_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.children.push(Node::Text(unescape(text)));
        }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Whether `.class` or `tag` names it.
    pub(super) fn is(&self, name: &str) -> bool {
        match name.strip_prefix('.') {
            Some(class) => {
                self.attribute("class").is_some_and(|it| it.split(' ').any(|it| it == class))
            }
            None => self.tag == name,
        }
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|it| match it {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Every element inside, each before what stands in it.
    pub(super) fn all(&self) -> Vec<&Self> {
        self.elements().flat_map(|it| std::iter::once(it).chain(it.all())).collect()
    }

    /// The elements inside that `.class` or `tag` names.
    pub(super) fn find(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|it| it.is(name)).collect()
    }

    /// Its words.
    pub(super) fn text(&self) -> String {
        let texts = self.children.iter().map(|it| match it {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        });
        texts.collect()
    }

    /// In lines; what stands in a line of text stays in one.
    pub(super) fn pretty(&self) -> String {
        let mut out = String::new();
        self.lines(0, &mut out);
        out.trim_end().to_owned()
    }

    fn lines(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        if self.all().iter().all(|it| IN_LINE.contains(&it.tag.as_str())) {
            out.push_str(&indent);
            self.one_line(out);
            out.push('\n');
            return;
        }
        out.push_str(&[&indent, &self.start_tag(), "\n"].concat());
        for child in &self.children {
            match child {
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Text(text) => out.push_str(&format!("{indent}  {}\n", escape(text.trim()))),
                Node::Element(element) => element.lines(depth + 1, out),
            }
        }
        out.push_str(&[&indent, "</", &self.tag, ">\n"].concat());
    }

    fn one_line(&self, out: &mut String) {
        out.push_str(&self.start_tag());
        for child in &self.children {
            match child {
                Node::Text(text) => out.push_str(&escape(text)),
                Node::Element(element) => element.one_line(out),
            }
        }
        if !VOID.contains(&self.tag.as_str()) {
            out.push_str(&["</", &self.tag, ">"].concat());
        }
    }

    fn start_tag(&self) -> String {
        let attributes = self.attributes.iter().map(|(name, value)| match value.as_str() {
            "" => format!(" {name}"),
            value => format!(" {name}=\"{}\"", escape(value)),
        });
        format!("<{}{}>", self.tag, attributes.collect::<String>())
    }
}

fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}
