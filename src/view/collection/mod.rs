//! Related news: bullets, lists, carousels and grids of teasers.

pub(super) mod teaser;

use super::Context;
use super::carousel::carousel;
use super::element::{El, Slot, el};
use crate::article::{Layout, LinkCollection, Next, Role, Teaser, WhenEmpty};
use crate::browser::{node, observe};
use crate::live::Live;
use crate::words::Word;
use std::cell::Cell;
use std::rc::Rc;

/// One device of related news, and how it stands with it.
#[derive(Clone)]
pub struct Device {
    pub collection: Rc<LinkCollection>,
    /// Grows as pages come; nothing is ever taken away.
    pub items: Live<Vec<Rc<Teaser>>>,
    pub state: Live<ListState>,
    /// Its heading, which may come with its source.
    pub title: Live<Option<String>>,
    /// Fetches the source or the next page.
    pub load: Rc<dyn Fn()>,
    /// Whether the page around knows that it came into view.
    pub told: Rc<Cell<bool>>,
}

/// How it stands with the list that a device shows.
#[derive(Clone, Debug, PartialEq)]
pub enum ListState {
    /// Its source is fetched when the reader comes near.
    Waiting,
    Loading,
    /// All that was asked for is there; more may be had.
    Ready(Option<Next>),
    Failed,
}

/// A list whose marks are taken away by its style: Safari then needs to be told that it is one.
pub(super) fn list(class: &'static str) -> El {
    el("ul").class(class).attr("role", "list")
}

/// `None` where there is nothing to show and nothing to come.
pub(super) fn collection(context: &Context, device: &Device) -> Option<El> {
    let shown = &*device.collection;
    let keep = shown.when_empty == WhenEmpty::Keep;
    let to_come = device
        .state
        .peek(|it| matches!(it, ListState::Waiting | ListState::Loading | ListState::Failed));
    if device.items.peek(Vec::is_empty) && !to_come && !keep {
        return None;
    }
    let id = context.id();
    let section = el("section")
        .class(match shown.layout {
            Layout::Bullets => "collection collection--bullets",
            Layout::List => "collection collection--list",
            Layout::Carousel => "collection collection--carousel",
            Layout::Grid => "collection collection--grid",
        })
        .attr("part", "collection")
        .attr("aria-labelledby", id.clone())
        .live_flag("hidden", {
            let device = device.clone();
            move || {
                let ended = device.state.with(|it| matches!(it, ListState::Ready(None)));
                ended && !keep && device.items.with(Vec::is_empty)
            }
        })
        .child(heading(context, device, id.clone()));
    let section = match keep && !to_come && device.items.peek(Vec::is_empty) {
        true => section.child(el("slot").attr("name", slot_name(shown.role))),
        false => section.child(items(context, device, id)),
    };
    let section = match context.around().watches() {
        true => watched(context, device, section),
        false => section,
    };
    let section = match device.state.peek(|it| *it == ListState::Waiting) {
        true => {
            let load = device.load.clone();
            section.with_node(move |node| observe::near(node, move || load()))
        }
        false => section,
    };
    Some(match shown.next.is_some() || shown.source.is_some() {
        true => section.child(foot(context, device)),
        false => section,
    })
}

fn heading(context: &Context, device: &Device, id: String) -> El {
    let (words, title) = (context.words.clone(), device.title.clone());
    let collection = &device.collection;
    let word = word(collection.role);
    // Bullets stand where a heading would part the lead from the text; without one of their own it is only heard.
    let quiet = collection.layout == Layout::Bullets && collection.title.is_none();
    el("h2")
        .attr("id", id)
        .class(if quiet { "visually-hidden" } else { "collection__title" })
        .attr("part", "collection-title")
        .attr("dir", "auto")
        .words(move || title.get().unwrap_or_else(|| words.get(word)))
}

/// The interface's own word for a role.
fn word(role: Role) -> Word {
    match role {
        Role::Related => Word::Related,
        Role::Recommended => Word::Recommended,
        Role::EditorsPicks => Word::EditorsPicks,
        Role::Latest => Word::Latest,
        Role::MostRead => Word::MostRead,
        Role::Topic => Word::Topic,
        Role::Series => Word::Series,
    }
}

/// Tells the page around when the device comes into view.
fn watched(context: &Context, device: &Device, section: El) -> El {
    let (context, device) = (context.clone(), device.clone());
    section.with_node(move |node| {
        observe::seen(node, move || {
            if !device.told.replace(true) {
                let count = device.items.peek(Vec::len);
                context.around().came_into_view(&device.collection, count);
            }
        });
    })
}

/// The slot in which the host page may put its own, and the role's name in what it is told.
pub fn slot_name(role: Role) -> &'static str {
    match role {
        Role::Related => "related",
        Role::Recommended => "recommended",
        Role::EditorsPicks => "editors-picks",
        Role::Latest => "latest",
        Role::MostRead => "most-read",
        Role::Topic => "topic",
        Role::Series => "series",
    }
}

fn items(context: &Context, device: &Device, id: String) -> El {
    let teasers = device.items.clone();
    let each = context.clone();
    let bullets = device.collection.layout == Layout::Bullets;
    let more = move |standing: usize| {
        let one = |teaser: &Rc<Teaser>| match bullets {
            true => el("li")
                .attr("part", "teaser")
                .spoken(teaser.language.as_ref())
                .child(teaser::link(&each, teaser)),
            false => teaser::card(&each, teaser, "li", "h3"),
        };
        teasers.with(|it| it.iter().skip(standing).map(one).collect())
    };
    match device.collection.layout {
        Layout::Bullets => list("bullets").growing(more),
        Layout::List => list("list").growing(more),
        Layout::Grid => list("grid").growing(more),
        Layout::Carousel => {
            let count = device.items.clone();
            let fill = Box::new(move |track: El| track.growing(more));
            carousel(context, "carousel", id, Rc::new(move || count.with(Vec::len)), fill)
        }
    }
}

/// What comes below a list: the button for more, what is going on, what failed.
fn foot(context: &Context, device: &Device) -> El {
    let (words, labels) = (context.words.clone(), context.words.clone());
    let frame = Slot::default();
    // How many stood there before the reader asked for more.
    let before = Rc::new(Cell::new(None::<usize>));
    let (told, counted) = (device.clone(), before.clone());
    let said = move || match (told.state.get(), counted.get()) {
        (ListState::Loading, _) => words.get(Word::LoadingMore),
        (ListState::Failed, _) => words.get(Word::ListFailed),
        (ListState::Ready(_), Some(before)) => {
            words.count(Word::Loaded, told.items.peek(Vec::len).saturating_sub(before))
        }
        _ => String::new(),
    };
    let state = device.state.clone();
    let label = move || match state.get() {
        ListState::Failed => labels.get(Word::Retry),
        ListState::Ready(Some(Next { label: Some(label), .. })) => label,
        _ => labels.get(Word::More),
    };
    let (gone, busy, asked, counted) =
        (device.state.clone(), device.state.clone(), device.clone(), before.clone());
    let button = el("button")
        .class("button")
        .attr("part", "button")
        .attr("type", "button")
        .live_flag("hidden", move || {
            gone.with(|it| matches!(it, ListState::Ready(None) | ListState::Waiting))
        })
        .live("aria-disabled", move || {
            busy.with(|it| *it == ListState::Loading).then_some("true".into())
        })
        .words(label)
        .on("click", move |_| {
            if asked.state.peek(|it| *it != ListState::Loading) {
                counted.set(Some(asked.items.peek(Vec::len)));
                (asked.load)();
            }
        });
    let (ended, place) = (device.state.clone(), frame.clone());
    let follow = move || {
        if let (ListState::Ready(None), Some(before), Some(place)) =
            (ended.get(), before.get(), place.get())
        {
            node::focus_item_before(&place, before);
        }
    };
    el("div")
        .class("collection__foot")
        .slot(&frame)
        // The button goes with the last page, and the focus that was on it goes to what came.
        .effect(follow)
        .child(button)
        .child(el("p").class("collection__status").attr("role", "status").words(said))
}
