//! One file for each subcommand.

pub(crate) mod build;

pub(crate) mod run;

pub(crate) mod check;

pub(crate) mod targets;

pub(crate) mod explain;
