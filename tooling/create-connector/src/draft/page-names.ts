// What vendors call the parameters and fields of pages. Names in brackets are those of JSON:API: `page[size]`.

export const cursors =
  /^(cursor|after|next|start|starting_?after|(next_?)?page_?(token|cursor|info)|(next_?)?(token|cursor)|continuation(_?token)?|page\[(after|cursor)\])$/i;
export const lastIds = /^(starting_?after|after_?id|since_?id|last_?id|from_?id)$/i;
export const pages = /^(page|page_?(number|num|no|index)|p|page\[number\])$/i;
export const offsets = /^(offset|skip|start_?(at|index)|from_?index|page\[offset\])$/i;
export const limits =
  /^(limit|per_?page|page_?(size|limit)|max_?(results|items|count)|size|count|first|top|take|results_?per_?page|hits_?per_?page|page\[(size|limit)\])$/i;
export const nexts =
  /^(next_?(page_?)?(cursor|token|id|start)?|(end|after)_?cursor|cursor|after|starting_?after|(page_?)?(next_?)?token|continuation_?token)$/i;
export const mores = /^(has_?(more|next(_?page)?)|more(_?data)?_?available|more)$/i;
export const totals = /^total(_?(count|results|items|records|hits|size))?$/i;
/** Names that only fields about pages have. */
export const ofPages =
  /^(current_?)?page(_?(size|number|count|token))?$|^current_?page_?(size|number)$|^(next|prev(ious)?|first|last|self)(_?(page|url|link|cursor|token))*$/i;
