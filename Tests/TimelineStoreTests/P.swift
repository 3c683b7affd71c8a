// TimelineStore
