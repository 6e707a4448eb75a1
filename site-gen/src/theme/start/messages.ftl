### What this site says in words of its own, in the form of Project Fluent: https://projectfluent.org
### Take the `#` from a line and change what stands behind `=`. What is not here stays as it is. The names of all messages
### are in the catalogue of the site's language, which `ledgerline theme show messages.ftl` prints.

# overview = Start
# what-is-checked = House rules
