//! Hash maps for the runtime's own use, which need no random key.

use std::collections::hash_map::DefaultHasher;
use std::hash::BuildHasherDefault;

/// A map; made with `default()`.
pub type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// A set; made with `default()`.
pub type HashSet<K> = std::collections::HashSet<K, BuildHasherDefault<DefaultHasher>>;
