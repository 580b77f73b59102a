package dev.paratui.model;

/** How many files a commit may delete before somebody is asked whether that is meant. */
public enum Deletions {
    /** Not most of those that there are. */
    FEW,
    ANY
}
