/** Forum software, as the generator tag names it. */
export const FORUM_SOFTWARE =
  /\b(phpbb|vbulletin|discourse|xenforo|mybb|smf|simple machines|invision|fluxbb|vanilla|flarum)\b/i

/** schema.org types of pages on which visitors talk. */
export const FORUM_TYPES = /^(DiscussionForumPosting|QAPage)$/
