//! What the optimiser is told of the paths that programs take.

/// Says that the path it stands on is seldom taken.
#[inline(always)]
pub fn cold_path() {
    // Debian's Rust 1.85, which builds the runtime for other targets, has no such hint.
    #[cfg(has_cold_path)]
    std::hint::cold_path();
}
