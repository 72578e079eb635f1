"""Gateway: takes in what customers do, over HTTP in the shape of the Segment specification."""
