# SPDX-License-Identifier: GPL-2.0-or-later
# Checks the includes of sources against rules.txt. Input: rules.txt, then "file:line:#include …"
# lines with paths from the root of the tree. Prints one line a breach; exit 1 if there is any.

FNR == 1 { reading_rules = (NR == 1) }

reading_rules {
  if ($1 == "part") {
    folder = $2
    sub(/:$/, "", folder)
    known[folder] = 1
    may[folder, folder] = 1
    for (i = 3; i <= NF; ++i) may[folder, $i] = 1
  } else if ($1 == "home") {
    pattern = $2
    sub(/:$/, "", pattern)
    homes[pattern] = ""
    for (i = 3; i <= NF; ++i) homes[pattern] = homes[pattern] " " $i
  } else if ($1 == "home-source") {
    source_only[$2] = ""
  } else if ($1 == "home-source-in") {
    source_only[$3] = $2
  }
  next
}

{
  split($0, place, ":")
  file = place[1]
  where = file ":" place[2] ": "
  part = file
  sub("/[^/]*$", "", part)
  while (!(part in known) && part ~ "/.*/") sub("/[^/]*$", "", part)
  if (!(part in known)) {
    breach(where "folder " part " has no rule in tests/layering/rules.txt")
    next
  }
  header = $0
  own = ($0 ~ /include[ \t]*"/)
  sub(/^[^<"]*[<"]/, "", header)
  sub(/[>"].*$/, "", header)
  if (own) check_own(header)
  check_home(header)
}

function check_own(header,    target) {
  if (header !~ /^(indexer|server)\//) {
    breach(where "write \"" header "\" as a path from the root, third-party headers in <>")
    return
  }
  target = header
  sub("/[^/]*$", "", target)
  while (!(target in known) && target ~ "/.*/") sub("/[^/]*$", "", target)
  if (!((part, target) in may)) breach(where part " may not include " target " (" header ")")
}

function check_home(header,    pattern, count, i, allowed, places, scope) {
  for (pattern in homes) {
    if (header !~ pattern) continue
    count = split(homes[pattern], places, " ")
    allowed = 0
    for (i = 1; i <= count; ++i) if (index(file, places[i]) == 1) allowed = 1
    if (!allowed) breach(where header " has its home in" homes[pattern])
  }
  for (pattern in source_only) {
    scope = source_only[pattern]
    if (header ~ pattern && file ~ /[.]hpp$/ && (scope == "" || index(file, scope) == 1))
      breach(where header " may stand in a .cpp only")
  }
}

function breach(text) {
  print text
  breaches = 1
}

END { exit breaches }
