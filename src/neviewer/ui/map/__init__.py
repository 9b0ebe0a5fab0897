"""The choropleth map."""
