package dev.paratui.model;

/**
 * Where a session's branch was cut.
 *
 * @param branch the branch's short name, or the tag or commit as it was given
 * @param commit full object id
 */
public record Base(String branch, String commit) {}
