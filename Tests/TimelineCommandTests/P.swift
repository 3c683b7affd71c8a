// TimelineCommand
