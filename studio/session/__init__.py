"""The live desk: commands in, changes out. The only folder that starts tasks."""
