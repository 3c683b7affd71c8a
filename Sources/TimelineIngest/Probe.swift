import LexiconData
func probe() -> Int { lexicon_named("countries").count }
