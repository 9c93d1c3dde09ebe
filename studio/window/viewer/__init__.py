"""The panes on screen: both pictures, the loupe, the toolbar above them, and pictures coming in."""
