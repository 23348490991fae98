//! Placeholder documentation: see ARCHITECTURE.md.
