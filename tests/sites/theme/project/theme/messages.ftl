# What this theme calls things.
overview = Lamp room
made-with = Kept with Ledgerline { $version }
