// TimelineDates
