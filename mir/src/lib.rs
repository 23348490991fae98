//! The middle of the compiler: the SSA representation of a program, inference of its types, and
//! everything done to it before LLVM sees it. Knows no Python syntax and no LLVM.

pub mod ir;

pub mod types;

pub mod infer;

pub mod callgraph;

pub mod analysis;

pub mod passes;

pub mod mono;
