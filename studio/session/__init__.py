"""The live desk: commands in, changes out, post, clip and phone among them. The only folder that starts tasks."""
