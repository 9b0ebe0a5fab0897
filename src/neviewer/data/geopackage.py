"""Write OGC GeoPackages (an SQLite file of a fixed form) with the standard library.

Only what a pack needs: feature tables of MultiPolygons in one projection and attribute tables.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10300  # GeoPackage 1.3
ALBERS_ID = 990001
GEOMETRY_MAGIC = b"GP"
HEADER_SIZE = 40  # magic, version, flags, srs id, envelope of four doubles
_HEADER = struct.Struct("<2sBBi4d")
_FLAGS = 0b00000011  # little-endian, envelope of x and y, not empty

_WGS84_WKT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AUTHORITY["EPSG","4326"]]'
)
ALBERS_WKT = (
    'PROJCS["Albers equal-area for Northeast China",'
    'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",'
    'SPHEROID["CGCS2000",6378137,298.257222101]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]],PROJECTION["Albers_Conic_Equal_Area"],'
    'PARAMETER["latitude_of_center",46],PARAMETER["longitude_of_center",127],'
    'PARAMETER["standard_parallel_1",42],PARAMETER["standard_parallel_2",51],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1],'
    'AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
)
_SYSTEMS = (
    ("Undefined Cartesian", -1, "NONE", -1, "undefined", "undefined Cartesian"),
    ("Undefined geographic", 0, "NONE", 0, "undefined", "undefined geographic"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84_WKT, "longitude and latitude in degrees"),
    (
        "Albers equal-area for Northeast China",
        ALBERS_ID,
        "NEVIEWER",
        1,
        ALBERS_WKT,
        "equal-area conic on CGCS2000, metres",
    ),
)

_CORE_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
  column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
  z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
"""

Bounds = tuple[float, float, float, float]  # min x, min y, max x, max y
FeatureRow = tuple[bytes, Bounds, tuple[str, ...]]  # WKB, bounds, attribute values


def geometry_blob(wkb: bytes, bounds: Bounds) -> bytes:
    """A GeoPackageBinary: the header with its envelope, then the geometry."""
    min_x, min_y, max_x, max_y = bounds
    header = _HEADER.pack(GEOMETRY_MAGIC, 0, _FLAGS, ALBERS_ID, min_x, max_x, min_y, max_y)
    return header + wkb


class GeoPackageWriter:
    """Fills an empty database; ``last_change`` is given so that the same input is the same file."""

    def __init__(self, connection: sqlite3.Connection, last_change: str) -> None:
        self.connection = connection
        self._last_change = last_change
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {USER_VERSION}")
        connection.executescript(_CORE_TABLES)
        connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)", _SYSTEMS)

    def add_features(self, table: str, columns: Iterable[str], rows: Iterable[FeatureRow]) -> None:
        """Add a feature table with text columns."""
        names = tuple(columns)
        fields = "".join(f", {name} TEXT NOT NULL" for name in names)
        self.connection.execute(
            f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON NOT NULL{fields})"
        )
        marks = ",".join("?" * (len(names) + 1))
        extents: list[Bounds] = []
        for wkb, bounds, values in rows:
            extents.append(bounds)
            self.connection.execute(
                f"INSERT INTO {table} (geom, {', '.join(names)}) VALUES ({marks})",
                (geometry_blob(wkb, bounds), *values),
            )
        self._register(table, "features", (*_extent(extents), ALBERS_ID))
        self.connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)",
            (table, ALBERS_ID),
        )

    def add_attributes(
        self, table: str, columns: Mapping[str, str], rows: Iterable[tuple[object, ...]]
    ) -> None:
        """Add an attribute table; ``columns`` maps names to SQL types."""
        fields = "".join(f", {name} {kind}" for name, kind in columns.items())
        self.connection.execute(f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY{fields})")
        marks = ",".join("?" * len(columns))
        self.connection.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows
        )
        self._register(table, "attributes", (None, None, None, None, None))

    def finish(self) -> None:
        """Write everything, in the same arrangement however it was inserted."""
        self.connection.commit()
        self.connection.execute("VACUUM")

    def _register(self, table: str, kind: str, extent: tuple[object, ...]) -> None:
        self.connection.execute(
            "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)",
            (table, kind, table, self._last_change, *extent),
        )


def _extent(bounds: list[Bounds]) -> Bounds | tuple[None, None, None, None]:
    if not bounds:
        return None, None, None, None
    min_xs, min_ys, max_xs, max_ys = zip(*bounds, strict=True)
    return min(min_xs), min(min_ys), max(max_xs), max(max_ys)
