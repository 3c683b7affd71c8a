// TimelineIngest
