//! The third mouth: paper. A document is plain data; here it becomes lines of text and pages of PDF.
//!
//! ```text
//! forms     what stands on a slip, a referral, a form: structs of strings in, a document out
//!   │
//! doc       the document: title, foot, blocks; no sizes, no fonts
//!   ├─ text    at 80, 42 or 32 columns, for a terminal, a file, a thermal printer
//!   └─ pdf     A5 or A4, with the fonts every reader has
//! job       documents on their way to a file or the printer
//! ```
//!
//! Nothing here knows a screen, a disk, a clock or chance: the same document and moment give the same bytes.

pub mod doc;
pub mod facility;
pub mod forms;
mod glyphs;
pub mod job;
pub mod pdf;
pub mod qr;
pub mod text;
mod wrap;

pub use doc::{Block, Cell, Doc, Table, Weight};
pub use facility::Facility;
pub use forms::Press;
pub use glyphs::{ascii, clean};
pub use job::{How, Job};
pub use pdf::Sheet;
pub use text::Columns;
