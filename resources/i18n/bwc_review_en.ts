<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>There is no display here, so the window cannot open. Start from a graphical session, or see the whole job without a window: packaging/start --data DIR demo --headless</source>
        <translation>There is no display here, so the window cannot open. Start from a graphical session, or see the whole job without a window: packaging/start --data DIR demo --headless</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add recordings</source>
        <translation>Add recordings</translation>
    </message>
    <message>
        <source>Recordings under no incident</source>
        <translation>Recordings under no incident</translation>
    </message>
    <message>
        <source>Another recording: place, camera, wearer…</source>
        <translation>Another recording: place, camera, wearer…</translation>
    </message>
    <message>
        <source>Find another recording</source>
        <translation>Find another recording</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Recordings under no incident, newest first.</source>
        <translation>Recordings under no incident, newest first.</translation>
    </message>
    <message>
        <source>These are the first ones only: more words find the others.</source>
        <translation>These are the first ones only: more words find the others.</translation>
    </message>
    <message>
        <source>No free recording fits.</source>
        <translation>No free recording fits.</translation>
    </message>
    <message>
        <source>Proposed by hour and place; those nearest to the incident come first.</source>
        <translation>Proposed by hour and place; those nearest to the incident come first.</translation>
    </message>
    <message>
        <source>No free recording of that time.</source>
        <translation>No free recording of that time.</translation>
    </message>
    <message>
        <source>at the same time as another</source>
        <translation>at the same time as another</translation>
    </message>
    <message>
        <source>{span} away</source>
        <translation>{span} away</translation>
    </message>
    <message>
        <source>at that hour</source>
        <translation>at that hour</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>same place</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>another place</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Recordings are free while they stand under no incident.</source>
        <translation>Recordings are free while they stand under no incident.</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date and hours</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message>
        <source>see them</source>
        <translation>see them</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>see it</source>
        <translation>see it</translation>
    </message>
    <message>
        <source>Automatic erasure waits until the evening of {day} at most for you to confirm today&apos;s date</source>
        <translation>Automatic erasure waits until the evening of {day} at most for you to confirm today&apos;s date</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased today</source>
        <translation>
            <numerusform>%n recording will be erased today</numerusform>
            <numerusform>%n recordings will be erased today</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings with marks or an incident go today, held by nothing</source>
        <translation>Some of your recordings with marks or an incident go today, held by nothing</translation>
    </message>
    <message>
        <source>Some of your recordings with marks or an incident go within {days} d, held by nothing</source>
        <translation>Some of your recordings with marks or an incident go within {days} d, held by nothing</translation>
    </message>
    <message>
        <source>Some of your recordings will be erased today</source>
        <translation>Some of your recordings will be erased today</translation>
    </message>
    <message>
        <source>Some of your recordings will be erased tomorrow</source>
        <translation>Some of your recordings will be erased tomorrow</translation>
    </message>
    <message>
        <source>Some of your recordings are damaged</source>
        <translation>Some of your recordings are damaged</translation>
    </message>
    <message>
        <source>Holds of your recordings to review before {day}</source>
        <translation>Holds of your recordings to review before {day}</translation>
    </message>
    <message>
        <source>Some of your recordings go on {day}: {why}</source>
        <translation>Some of your recordings go on {day}: {why}</translation>
    </message>
    <message>
        <source>Reports left open lose the persons named in them, from {day} on</source>
        <translation>Reports left open lose the persons named in them, from {day} on</translation>
    </message>
    <message>
        <source>Some of your recordings have a date to check</source>
        <translation>Some of your recordings have a date to check</translation>
    </message>
    <message>
        <source>Some of your recordings are to complete</source>
        <translation>Some of your recordings are to complete</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased tomorrow</source>
        <translation>
            <numerusform>%n recording will be erased tomorrow</numerusform>
            <numerusform>%n recordings will be erased tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer before a recording is erased</source>
        <translation>
            <numerusform>%n request to answer before a recording is erased</numerusform>
            <numerusform>%n requests to answer before a recording is erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer, the first by {day}</source>
        <translation>
            <numerusform>%n request to answer by {day}</numerusform>
            <numerusform>%n requests to answer, the first by {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are damaged</source>
        <translation>
            <numerusform>%n recording is damaged</numerusform>
            <numerusform>%n recordings are damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) to review before {day}</source>
        <translation>
            <numerusform>%n hold to review before {day}</numerusform>
            <numerusform>%n holds to review before {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go on {day}: {why}</source>
        <translation>
            <numerusform>%n recording goes on {day}: {why}</numerusform>
            <numerusform>%n recordings go on {day}: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) left open lose the persons named in them, from {day} on</source>
        <translation>
            <numerusform>%n report left open loses the persons named in it, on {day}</numerusform>
            <numerusform>%n reports left open lose the persons named in them, from {day} on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to identify</source>
        <translation>
            <numerusform>%n recording to identify</numerusform>
            <numerusform>%n recordings to identify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) have a date to check</source>
        <translation>
            <numerusform>%n recording has a date to check</numerusform>
            <numerusform>%n recordings have a date to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to complete</source>
        <translation>
            <numerusform>%n recording to complete</numerusform>
            <numerusform>%n recordings to complete</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic erasure waits until the evening of {day} at most for the head of service to confirm today&apos;s date</source>
        <translation>Automatic erasure waits until the evening of {day} at most for the head of service to confirm today&apos;s date</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were not put forward or back</source>
        <translation>
            <numerusform>%n camera was not put forward or back</numerusform>
            <numerusform>%n cameras were not put forward or back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n recording(s)</source>
        <translation>
            <numerusform>{what}: %n recording</numerusform>
            <numerusform>{what}: %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident go today, held by nothing</source>
        <translation>
            <numerusform>%n recording with marks or an incident goes today, held by nothing</numerusform>
            <numerusform>%n recordings with marks or an incident go today, held by nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident go within {days} d, held by nothing</source>
        <translation>
            <numerusform>%n recording with marks or an incident goes within {days} d, held by nothing</numerusform>
            <numerusform>%n recordings with marks or an incident go within {days} d, held by nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>No docking station</source>
        <translation>No docking station</translation>
    </message>
    <message>
        <source>Docking station ready</source>
        <translation>Docking station ready</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Automatic erasure on {day}, at 24:00 at the latest ({article})</source>
        <translation>Automatic erasure on {day}, at 24:00 at the latest ({article})</translation>
    </message>
    <message>
        <source>else {day}</source>
        <translation>else {day}</translation>
    </message>
    <message>
        <source>erased on {day}</source>
        <translation>erased on {day}</translation>
    </message>
    <message>
        <source>Held · {reference}</source>
        <translation>Held · {reference}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation>Clock to check</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
</context>
<context>
    <name>BasemapDialog</name>
    <message>
        <source>Add a basemap</source>
        <translation>Add a basemap</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>For example: © IGN</source>
        <translation>For example: © IGN</translation>
    </message>
    <message>
        <source>Taking in the basemap</source>
        <translation>Taking in the basemap</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Reading the picture</translation>
    </message>
    <message>
        <source>Tiles of zoom {least} to {most}, around {position}.</source>
        <translation>Tiles of zoom {least} to {most}, around {position}.</translation>
    </message>
    <message>
        <source>The corner of a building, a crossroads: whatever another map gives a position of.</source>
        <translation>The corner of a building, a crossroads: whatever another map gives a position of.</translation>
    </message>
    <message>
        <source>So it lies around {position}.</source>
        <translation>So it lies around {position}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stands on the map wherever this basemap is seen</source>
        <translation>Stands on the map wherever this basemap is seen</translation>
    </message>
    <message>
        <source>Points placed by hand</source>
        <translation>Points placed by hand</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>Placed by</translation>
    </message>
    <message>
        <source>World file in Lambert-93 (IGN)</source>
        <translation>World file in Lambert-93 (IGN)</translation>
    </message>
    <message>
        <source>World file in Web Mercator</source>
        <translation>World file in Web Mercator</translation>
    </message>
    <message>
        <source>World file in degrees (WGS 84)</source>
        <translation>World file in degrees (WGS 84)</translation>
    </message>
</context>
<context>
    <name>BasemapLookDialog</name>
    <message>
        <source>Change a basemap</source>
        <translation>Change a basemap</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Keep it so</translation>
    </message>
    <message>
        <source>Drawn under the tracks</source>
        <translation>Drawn under the tracks</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stands on the map wherever this basemap is seen</source>
        <translation>Stands on the map wherever this basemap is seen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>BasemapsPage</name>
    <message>
        <source>Basemaps</source>
        <translation>Basemaps</translation>
    </message>
    <message>
        <source>No basemap yet.</source>
        <translation>No basemap yet.</translation>
    </message>
    <message>
        <source>Tracks stand on a grid with north and scale.</source>
        <translation>Tracks stand on a grid with north and scale.</translation>
    </message>
    <message>
        <source>Add a basemap…</source>
        <translation>Add a basemap…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Maps and pictures (*.mbtiles *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Maps and pictures (*.mbtiles *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>Basemap</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Looking at the file</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Around</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>file missing</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>shown, {percent} %</source>
        <translation>shown, {percent} %</translation>
    </message>
    <message>
        <source>A map of the town, drawn under the tracks of the cameras: an MBTiles file, or a picture with its world file (.pgw, .jgw, .tfw), as the IGN or the town&apos;s own service delivers them. The station keeps a copy; nothing is fetched from a network.</source>
        <translation>A map of the town, drawn under the tracks of the cameras: an MBTiles file, or a picture with its world file (.pgw, .jgw, .tfw), as the IGN or the town&apos;s own service delivers them. The station keeps a copy; nothing is fetched from a network.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>An error in the program</source>
        <translation>An error in the program</translation>
    </message>
    <message>
        <source>Error code {code}</source>
        <translation>Error code {code}</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>The program made an error</source>
        <translation>The program made an error</translation>
    </message>
    <message>
        <source>No recording is lost and nothing was sent anywhere. Read out this code to the person who looks after the program; the report names neither people nor recordings.</source>
        <translation>No recording is lost and nothing was sent anywhere. Read out this code to the person who looks after the program; the report names neither people nor recordings.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>The report is saved.</translation>
    </message>
</context>
<context>
    <name>CameraCardView</name>
    <message>
        <source>Empty now…</source>
        <translation>Empty now…</translation>
    </message>
    <message>
        <source>Remove safely</source>
        <translation>Remove safely</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>Correct the hours…</source>
        <translation>Correct the hours…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Taken away</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfer paused</translation>
    </message>
    <message>
        <source>Being emptied</source>
        <translation>Being emptied</translation>
    </message>
    <message>
        <source>In transfer</source>
        <translation>In transfer</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} · {time} left</source>
        <translation>{percent} · {time} left</translation>
    </message>
    <message>
        <source>After the transfer of {camera}</source>
        <translation>After the transfer of {camera}</translation>
    </message>
    <message>
        <source>What is done with the camera&apos;s own copies, on record when changed</source>
        <translation>What is done with the camera&apos;s own copies, on record when changed</translation>
    </message>
    <message>
        <source>Shows first what would go and what would stay</source>
        <translation>Shows first what would go and what would stay</translation>
    </message>
    <message>
        <source>Empty {camera} now</source>
        <translation>Empty {camera} now</translation>
    </message>
    <message>
        <source>Unmounts the camera, and switches it off where it can be</source>
        <translation>Unmounts the camera, and switches it off where it can be</translation>
    </message>
    <message>
        <source>Remove {camera} safely</source>
        <translation>Remove {camera} safely</translation>
    </message>
    <message>
        <source>Shows what lies on it, and why it stays</source>
        <translation>Shows what lies on it, and why it stays</translation>
    </message>
    <message>
        <source>Files of {camera}</source>
        <translation>Files of {camera}</translation>
    </message>
    <message>
        <source>Shows first what changes; nothing is corrected by itself</source>
        <translation>Shows first what changes; nothing is corrected by itself</translation>
    </message>
    <message>
        <source>Correct the hours of {camera}</source>
        <translation>Correct the hours of {camera}</translation>
    </message>
    <message>
        <source>History of {camera}</source>
        <translation>History of {camera}</translation>
    </message>
    <message>
        <source>Transfer of {camera}</source>
        <translation>Transfer of {camera}</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>Worn by</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Last docked</translation>
    </message>
    <message>
        <source>On the camera</source>
        <translation>On the camera</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation>
            <numerusform>%n other file</numerusform>
            <numerusform>%n other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only its settings: %n file(s)</source>
        <translation>
            <numerusform>only its settings: %n file</numerusform>
            <numerusform>only its settings: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>{files} · {size}</source>
        <translation>{files} · {size}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>together with %n other camera(s)</source>
        <translation>
            <numerusform>together with %n other camera</numerusform>
            <numerusform>together with %n other cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>emptied, %n file(s) left</source>
        <translation>
            <numerusform>emptied, %n file left</numerusform>
            <numerusform>emptied, %n files left</numerusform>
        </translation>
    </message>
    <message>
        <source>emptied, nothing left</source>
        <translation>emptied, nothing left</translation>
    </message>
    <message>
        <source>emptied, only its settings left</source>
        <translation>emptied, only its settings left</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) on it are older than a month.</source>
        <translation>
            <numerusform>%n recording on it is older than a month.</numerusform>
            <numerusform>%n recordings on it are older than a month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written on it during the transfer.</source>
        <translation>
            <numerusform>%n file was written on it during the transfer.</numerusform>
            <numerusform>%n files were written on it during the transfer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what}: the hours of %n recording(s) are wrong.</source>
        <translation>
            <numerusform>{what}: the hours of %n recording are wrong.</numerusform>
            <numerusform>{what}: the hours of %n recordings are wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock seems off by {offset}: see Station, Cameras, Clock.</source>
        <translation>Its clock seems off by {offset}: see Station, Cameras, Clock.</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Add a camera</source>
        <translation>Add a camera</translation>
    </message>
    <message>
        <source>Camera {label}</source>
        <translation>Camera {label}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>As its model does</source>
        <translation>As its model does</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>As it stands on the camera and in its file names.</source>
        <translation>As it stands on the camera and in its file names.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>The short name on screen and paper: CAM-01.</source>
        <translation>The short name on screen and paper: CAM-01.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Prefect&apos;s order</translation>
    </message>
    <message>
        <source>After the transfer</source>
        <translation>After the transfer</translation>
    </message>
    <message>
        <source>Kept from before the button</source>
        <translation>Kept from before the button</translation>
    </message>
    <message>
        <source>As it is set in the camera. Where the camera itself notes the button, that counts.</source>
        <translation>As it is set in the camera. Where the camera itself notes the button, that counts.</translation>
    </message>
</context>
<context>
    <name>CameraOrder</name>
    <message>
        <source>The prefect&apos;s order of the cameras ended on {day}</source>
        <translation>The prefect&apos;s order of the cameras ended on {day}</translation>
    </message>
    <message>
        <source>The prefect&apos;s order of the cameras ends on {day}</source>
        <translation>The prefect&apos;s order of the cameras ends on {day}</translation>
    </message>
</context>
<context>
    <name>CamerasButton</name>
    <message>
        <source>Several cameras: how they lie, how they are aligned</source>
        <translation>Several cameras: how they lie, how they are aligned</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>One large</source>
        <translation>One large</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Picture in picture</translation>
    </message>
    <message>
        <source>Align by the sound</source>
        <translation>Align by the sound</translation>
    </message>
    <message>
        <source>Back to the clocks</source>
        <translation>Back to the clocks</translation>
    </message>
    <message>
        <source>Small picture in the next corner</source>
        <translation>Small picture in the next corner</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Add this camera</source>
        <translation>Add this camera</translation>
    </message>
    <message>
        <source>Cameras and folders added</source>
        <translation>Cameras and folders added</translation>
    </message>
    <message>
        <source>Add a folder of a docking station…</source>
        <translation>Add a folder of a docking station…</translation>
    </message>
    <message>
        <source>This serial number is on the list already. Correct it, or empty both fields.</source>
        <translation>This serial number is on the list already. Correct it, or empty both fields.</translation>
    </message>
    <message>
        <source>A camera needs its label and its serial number. Complete it, or empty both fields.</source>
        <translation>A camera needs its label and its serial number. Complete it, or empty both fields.</translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation>Folder of a docking station</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>No camera on the list yet.</source>
        <translation>No camera on the list yet.</translation>
    </message>
    <message>
        <source>Recordings of a camera that is not on it wait to be attributed.</source>
        <translation>Recordings of a camera that is not on it wait to be attributed.</translation>
    </message>
    <message>
        <source>Add a camera…</source>
        <translation>Add a camera…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Clock…</source>
        <translation>Clock…</translation>
    </message>
    <message>
        <source>Correct the hours of this camera&apos;s recordings</source>
        <translation>Correct the hours of this camera&apos;s recordings</translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation>Worn by</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>This person takes the chosen camera now</source>
        <translation>This person takes the chosen camera now</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>The chosen camera comes back now</source>
        <translation>The chosen camera comes back now</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Last docked</translation>
    </message>
    <message>
        <source>Left in the camera</source>
        <translation>Left in the camera</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Prefect&apos;s order</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{left}, %n older than a month</source>
        <translation>
            <numerusform>{left}, %n older than a month</numerusform>
            <numerusform>{left}, %n older than a month</numerusform>
        </translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>See what changes…</translation>
    </message>
    <message>
        <source>The recordings stay as they are; this is not proposed again.</source>
        <translation>The recordings stay as they are; this is not proposed again.</translation>
    </message>
    <message numerus="yes">
        <source>The hours of %n recording(s) are corrected.</source>
        <translation>
            <numerusform>The hours of %n recording are corrected.</numerusform>
            <numerusform>The hours of %n recordings are corrected.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hand-over is in the register.</source>
        <translation>The hand-over is in the register.</translation>
    </message>
    <message>
        <source>The register is corrected; what it said before stays in it.</source>
        <translation>The register is corrected; what it said before stays in it.</translation>
    </message>
    <message>
        <source>The list of cameras is saved.</source>
        <translation>The list of cameras is saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that name this camera wait to be attributed: Recordings, To identify.</source>
        <translation>
            <numerusform>%n recording that names this camera waits to be attributed: Recordings, To identify.</numerusform>
            <numerusform>%n recordings that name this camera wait to be attributed: Recordings, To identify.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Find a category…</source>
        <translation>Find a category…</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>Find a category</translation>
    </message>
    <message>
        <source>Add a category…</source>
        <translation>Add a category…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Name in French</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offered</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Offer again</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Saved. The change is in the journal.</translation>
    </message>
    <message>
        <source>Offered for incidents and marks, and found by the search. What carries a hidden one keeps it.</source>
        <translation>Offered for incidents and marks, and found by the search. What carries a hidden one keeps it.</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>Add a category</source>
        <translation>Add a category</translation>
    </message>
    <message>
        <source>Rename {category}</source>
        <translation>Rename {category}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>What happened, never who people are: no origin, religion, health or opinion.</source>
        <translation>What happened, never who people are: no origin, religion, health or opinion.</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Name in French</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Left empty: the French one is used.</source>
        <translation>Left empty: the French one is used.</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>it does not exist</source>
        <translation>it does not exist</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>there is one of that name already</translation>
    </message>
    <message>
        <source>access is not allowed</source>
        <translation>access is not allowed</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>the system does not allow it</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>it is not a folder</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>the folder is not empty</translation>
    </message>
    <message>
        <source>the medium is write-protected</source>
        <translation>the medium is write-protected</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>no more room is granted to this account</source>
        <translation>no more room is granted to this account</translation>
    </message>
    <message>
        <source>the file is too large for this medium</source>
        <translation>the file is too large for this medium</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>links lead round in a circle</source>
        <translation>links lead round in a circle</translation>
    </message>
    <message>
        <source>the medium answers with an error</source>
        <translation>the medium answers with an error</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>another program uses it</translation>
    </message>
    <message>
        <source>the device is not there</source>
        <translation>the device is not there</translation>
    </message>
    <message>
        <source>the connection is cut</source>
        <translation>the connection is cut</translation>
    </message>
    <message>
        <source>the server refuses the connection</source>
        <translation>the server refuses the connection</translation>
    </message>
    <message>
        <source>the server cut the connection</source>
        <translation>the server cut the connection</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>no answer came in time</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>the server cannot be reached</translation>
    </message>
    <message>
        <source>the network cannot be reached</source>
        <translation>the network cannot be reached</translation>
    </message>
    <message>
        <source>the medium does not accept the name or the request</source>
        <translation>the medium does not accept the name or the request</translation>
    </message>
</context>
<context>
    <name>ChiefPage</name>
    <message>
        <source>Head of service</source>
        <translation>Head of service</translation>
    </message>
    <message>
        <source>The first person to sign in. Others are added later, each with their own account.</source>
        <translation>The first person to sign in. Others are added later, each with their own account.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Service number</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Mayor&apos;s order</translation>
    </message>
    <message>
        <source>The order that designates this person.</source>
        <translation>The order that designates this person.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Stopped. What was finished is kept; the rest is as before.</source>
        <translation>Stopped. What was finished is kept; the rest is as before.</translation>
    </message>
    <message>
        <source>Help: bwc-review --help, bwc-review COMMAND --help</source>
        <translation>Help: bwc-review --help, bwc-review COMMAND --help</translation>
    </message>
    <message>
        <source>The program made a mistake (code {code}). Recordings and journal are as they were. A report is in {file}.</source>
        <translation>The program made a mistake (code {code}). Recordings and journal are as they were. A report is in {file}.</translation>
    </message>
    <message>
        <source>Only recordings in this state</source>
        <translation>Only recordings in this state</translation>
    </message>
    <message>
        <source>Serial or label of the camera</source>
        <translation>Serial or label of the camera</translation>
    </message>
    <message>
        <source>Words of place, camera, wearer, incident, category</source>
        <translation>Words of place, camera, wearer, incident, category</translation>
    </message>
    <message>
        <source>No recording. Dock a camera, or bring in a folder: bwc-review sync FOLDER</source>
        <translation>No recording. Dock a camera, or bring in a folder: bwc-review sync FOLDER</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Only recordings of no known camera</source>
        <translation>Only recordings of no known camera</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation>Erased on</translation>
    </message>
    <message>
        <source>nothing or several things are called {text}. Known categories:</source>
        <translation>nothing or several things are called {text}. Known categories:</translation>
    </message>
    <message>
        <source>{family}: {categories}</source>
        <translation>{family}: {categories}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Its code or its name</source>
        <translation>Its code or its name</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Name in French</translation>
    </message>
    <message>
        <source>Name in English; without it the French one</source>
        <translation>Name in English; without it the French one</translation>
    </message>
    <message>
        <source>Hidden ones too</source>
        <translation>Hidden ones too</translation>
    </message>
    <message>
        <source>Its family, by code or name</source>
        <translation>Its family, by code or name</translation>
    </message>
    <message>
        <source>The CSV file of the ministry</source>
        <translation>The CSV file of the ministry</translation>
    </message>
    <message>
        <source>Offences imported: {count}. Rows left out: {skipped}.</source>
        <translation>Offences imported: {count}. Rows left out: {skipped}.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Id of the basemap, as the list shows it</source>
        <translation>Id of the basemap, as the list shows it</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>What it is called</translation>
    </message>
    <message>
        <source>Source shown on the map, like © IGN</source>
        <translation>Source shown on the map, like © IGN</translation>
    </message>
    <message>
        <source>In percent</source>
        <translation>In percent</translation>
    </message>
    <message>
        <source>a point is written 1200,340=43.8468,0.6625</source>
        <translation>a point is written 1200,340=43.8468,0.6625</translation>
    </message>
    <message>
        <source>MBTiles file or picture</source>
        <translation>MBTiles file or picture</translation>
    </message>
    <message>
        <source>In what its world file speaks</source>
        <translation>In what its world file speaks</translation>
    </message>
    <message>
        <source>Pixel of the picture, from the upper left, and its position</source>
        <translation>Pixel of the picture, from the upper left, and its position</translation>
    </message>
    <message>
        <source>Taking in the basemap</source>
        <translation>Taking in the basemap</translation>
    </message>
    <message>
        <source>No basemap. Add one: bwc-review basemap add FILE</source>
        <translation>No basemap. Add one: bwc-review basemap add FILE</translation>
    </message>
    <message>
        <source>Draw it under the tracks, or not</source>
        <translation>Draw it under the tracks, or not</translation>
    </message>
    <message>
        <source>Basemaps on the list: {count}</source>
        <translation>Basemaps on the list: {count}</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Around</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>file missing</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Were the people filmed told?</source>
        <translation>Were the people filmed told?</translation>
    </message>
    <message>
        <source>Words that stand in the place</source>
        <translation>Words that stand in the place</translation>
    </message>
    <message>
        <source>Number of the incident; - for none</source>
        <translation>Number of the incident; - for none</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; - for nobody</source>
        <translation>Sign-in name of the wearer; - for nobody</translation>
    </message>
    <message>
        <source>Category of a mark or of the incident</source>
        <translation>Category of a mark or of the incident</translation>
    </message>
    <message>
        <source>Days until the due date, at most</source>
        <translation>Days until the due date, at most</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Least length</translation>
    </message>
    <message>
        <source>Length not reached</source>
        <translation>Length not reached</translation>
    </message>
    <message>
        <source>No recording fits.</source>
        <translation>No recording fits.</translation>
    </message>
    <message>
        <source>Where it was recorded; &quot;&quot; for nowhere stated</source>
        <translation>Where it was recorded; &quot;&quot; for nowhere stated</translation>
    </message>
    <message>
        <source>Why they were not told</source>
        <translation>Why they were not told</translation>
    </message>
    <message>
        <source>Time from the start, like 01:12.480</source>
        <translation>Time from the start, like 01:12.480</translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation>End of the span</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>A few words</translation>
    </message>
    <message>
        <source>Category, by its code or its name</source>
        <translation>Category, by its code or its name</translation>
    </message>
    <message>
        <source>Write the list as a table, on record</source>
        <translation>Write the list as a table, on record</translation>
    </message>
    <message>
        <source>One of your own searches, by its name</source>
        <translation>One of your own searches, by its name</translation>
    </message>
    <message>
        <source>you keep no search called {name}</source>
        <translation>you keep no search called {name}</translation>
    </message>
    <message>
        <source>what was erased is found by camera and days alone, here or as JSON: leave out {options}</source>
        <translation>what was erased is found by camera and days alone, here or as JSON: leave out {options}</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; - takes it back</source>
        <translation>Sign-in name of the wearer; - takes it back</translation>
    </message>
    <message>
        <source>Take back whether the people filmed were told</source>
        <translation>Take back whether the people filmed were told</translation>
    </message>
    <message>
        <source>Marked at {offset} (image {frame}, {time} by the camera). A mark does not stop the countdown: erased on {due}.</source>
        <translation>Marked at {offset} (image {frame}, {time} by the camera). A mark does not stop the countdown: erased on {due}.</translation>
    </message>
    <message>
        <source>a time is written 72.5, 01:12.5 or 00:01:12.500</source>
        <translation>a time is written 72.5, 01:12.5 or 00:01:12.500</translation>
    </message>
    <message>
        <source>Why it is extracted</source>
        <translation>Why it is extracted</translation>
    </message>
    <message>
        <source>Of the procedure</source>
        <translation>Of the procedure</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>{file} written and compared with its fingerprint {sha256}.</source>
        <translation>{file} written and compared with its fingerprint {sha256}.</translation>
    </message>
    <message>
        <source>Kind of procedure</source>
        <translation>Kind of procedure</translation>
    </message>
    <message>
        <source>Of the procedure, like PV 2026/0123</source>
        <translation>Of the procedure, like PV 2026/0123</translation>
    </message>
    <message>
        <source>Who conducts it</source>
        <translation>Who conducts it</translation>
    </message>
    <message>
        <source>Officer of the authority</source>
        <translation>Officer of the authority</translation>
    </message>
    <message>
        <source>When the hold is looked at again</source>
        <translation>When the hold is looked at again</translation>
    </message>
    <message>
        <source>Date of the request or decision</source>
        <translation>Date of the request or decision</translation>
    </message>
    <message>
        <source>Kept for {reference}; to be looked at again on {review}. Hold {hold}.</source>
        <translation>Kept for {reference}; to be looked at again on {review}. Hold {hold}.</translation>
    </message>
    <message>
        <source>Hold, by its id, its beginning or its end</source>
        <translation>Hold, by its id, its beginning or its end</translation>
    </message>
    <message>
        <source>Why it is released</source>
        <translation>Why it is released</translation>
    </message>
    <message>
        <source>Do not ask, even where the recording is erased</source>
        <translation>Do not ask, even where the recording is erased</translation>
    </message>
    <message>
        <source>The month is over: this erases the recording at once. Go on?</source>
        <translation>The month is over: this erases the recording at once. Go on?</translation>
    </message>
    <message>
        <source>Released; the recording is erased.</source>
        <translation>Released; the recording is erased.</translation>
    </message>
    <message>
        <source>Released; the original due date counts again.</source>
        <translation>Released; the original due date counts again.</translation>
    </message>
    <message>
        <source>Why it is still needed</source>
        <translation>Why it is still needed</translation>
    </message>
    <message>
        <source>Kept on; to be looked at again on {review}.</source>
        <translation>Kept on; to be looked at again on {review}.</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Who signed for it</translation>
    </message>
    <message>
        <source>Day of the signature; today without</source>
        <translation>Day of the signature; today without</translation>
    </message>
    <message>
        <source>Noted; the recording is erased.</source>
        <translation>Noted; the recording is erased.</translation>
    </message>
    <message>
        <source>Noted; the hold keeps the recording until it is released.</source>
        <translation>Noted; the hold keeps the recording until it is released.</translation>
    </message>
    <message>
        <source>Noted; the original due date counts again.</source>
        <translation>Noted; the original due date counts again.</translation>
    </message>
    <message>
        <source>this erases the recording at once and nobody is here to ask: add --yes</source>
        <translation>this erases the recording at once and nobody is here to ask: add --yes</translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation>Released ones too</translation>
    </message>
    <message>
        <source>No hold.</source>
        <translation>No hold.</translation>
    </message>
    <message>
        <source>released</source>
        <translation>released</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Look again on</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Where it happened</translation>
    </message>
    <message>
        <source>When, by the station&apos;s clock</source>
        <translation>When, by the station&apos;s clock</translation>
    </message>
    <message>
        <source>A recording of it; may be repeated</source>
        <translation>A recording of it; may be repeated</translation>
    </message>
    <message>
        <source>Number of the offence in the public list</source>
        <translation>Number of the offence in the public list</translation>
    </message>
    <message>
        <source>Where it happened; &quot;&quot; for nowhere stated</source>
        <translation>Where it happened; &quot;&quot; for nowhere stated</translation>
    </message>
    <message>
        <source>Number of the offence in the public list; &quot;&quot; for none</source>
        <translation>Number of the offence in the public list; &quot;&quot; for none</translation>
    </message>
    <message>
        <source>say what is to be corrected</source>
        <translation>say what is to be corrected</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>Why it is opened again</translation>
    </message>
    <message>
        <source>Words of the number, the category or the place</source>
        <translation>Words of the number, the category or the place</translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation>Open ones only</translation>
    </message>
    <message>
        <source>No incident.</source>
        <translation>No incident.</translation>
    </message>
    <message>
        <source>Adds a fact first, as HH:MM text; may be repeated</source>
        <translation>Adds a fact first, as HH:MM text; may be repeated</translation>
    </message>
    <message>
        <source>Why its pictures are looked at, where it shows any</source>
        <translation>Why its pictures are looked at, where it shows any</translation>
    </message>
    <message>
        <source>this report shows pictures: say with --reason why they are looked at</source>
        <translation>this report shows pictures: say with --reason why they are looked at</translation>
    </message>
    <message>
        <source>{file} written.</source>
        <translation>{file} written.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Only entries about this recording</source>
        <translation>Only entries about this recording</translation>
    </message>
    <message>
        <source>Only about this incident, request, camera or hold</source>
        <translation>Only about this incident, request, camera or hold</translation>
    </message>
    <message>
        <source>Only by or about this sign-in name</source>
        <translation>Only by or about this sign-in name</translation>
    </message>
    <message>
        <source>Only this operation</source>
        <translation>Only this operation</translation>
    </message>
    <message>
        <source>Write the entries as CSV</source>
        <translation>Write the entries as CSV</translation>
    </message>
    <message>
        <source>Write an extract as PDF</source>
        <translation>Write an extract as PDF</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>The catalogue is being brought up to date after a new version of the program. This happens once and may take some minutes; do not switch the computer off.</source>
        <translation>The catalogue is being brought up to date after a new version of the program. This happens once and may take some minutes; do not switch the computer off.</translation>
    </message>
    <message>
        <source>Bringing up to date</source>
        <translation>Bringing up to date</translation>
    </message>
    <message>
        <source>Passphrase of {login}: </source>
        <translation>Passphrase of {login}: </translation>
    </message>
    <message>
        <source>Once more, to be sure: </source>
        <translation>Once more, to be sure: </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Checking what is due</source>
        <translation>Checking what is due</translation>
    </message>
    <message>
        <source>say who signs in, with --login: {known}</source>
        <translation>say who signs in, with --login: {known}</translation>
    </message>
    <message>
        <source>Passphrase of the station&apos;s key file: </source>
        <translation>Passphrase of the station&apos;s key file: </translation>
    </message>
    <message>
        <source>a day is written 2026-11-12 or 12/11/2026</source>
        <translation>a day is written 2026-11-12 or 12/11/2026</translation>
    </message>
    <message>
        <source>a moment is written 2026-11-12T14:02</source>
        <translation>a moment is written 2026-11-12T14:02</translation>
    </message>
    <message>
        <source>there is no such day in the calendar</source>
        <translation>there is no such day in the calendar</translation>
    </message>
    <message>
        <source>an offset is a number of seconds, of a hundred years at most</source>
        <translation>an offset is a number of seconds, of a hundred years at most</translation>
    </message>
    <message>
        <source>One JSON document on stdout, nothing else</source>
        <translation>One JSON document on stdout, nothing else</translation>
    </message>
    <message>
        <source>Who signs in (or BWC_LOGIN, or the only person there is)</source>
        <translation>Who signs in (or BWC_LOGIN, or the only person there is)</translation>
    </message>
    <message>
        <source>Recording, by its id, its beginning or its end</source>
        <translation>Recording, by its id, its beginning or its end</translation>
    </message>
    <message>
        <source>Number of the incident, like 2026-0042</source>
        <translation>Number of the incident, like 2026-0042</translation>
    </message>
    <message>
        <source>First day, like 2026-11-12</source>
        <translation>First day, like 2026-11-12</translation>
    </message>
    <message>
        <source>Last day, like 2026-11-12</source>
        <translation>Last day, like 2026-11-12</translation>
    </message>
    <message>
        <source>Write the list on paper, on record</source>
        <translation>Write the list on paper, on record</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>Review station for body-worn cameras. Without a command it opens the window. Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.</source>
        <translation>Review station for body-worn cameras. Without a command it opens the window. Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.</translation>
    </message>
    <message>
        <source>JSON fields: {fields}</source>
        <translation>JSON fields: {fields}</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Folder of the station</translation>
    </message>
    <message>
        <source>Say the version</source>
        <translation>Say the version</translation>
    </message>
    <message>
        <source>The cameras of the service and who wears them.</source>
        <translation>The cameras of the service and who wears them.</translation>
    </message>
    <message>
        <source>People: add, change, end.</source>
        <translation>People: add, change, end.</translation>
    </message>
    <message>
        <source>Recordings: split, join.</source>
        <translation>Recordings: split, join.</translation>
    </message>
    <message>
        <source>Incidents: open, fill, show.</source>
        <translation>Incidents: open, fill, show.</translation>
    </message>
    <message>
        <source>Categories: add, rename, hide.</source>
        <translation>Categories: add, rename, hide.</translation>
    </message>
    <message>
        <source>Keep recordings for a procedure.</source>
        <translation>Keep recordings for a procedure.</translation>
    </message>
    <message>
        <source>The rules of erasure: show, simulate, change.</source>
        <translation>The rules of erasure: show, simulate, change.</translation>
    </message>
    <message>
        <source>Docks and folders that sync brings in.</source>
        <translation>Docks and folders that sync brings in.</translation>
    </message>
    <message>
        <source>Maps of the town that lie under the tracks.</source>
        <translation>Maps of the town that lie under the tracks.</translation>
    </message>
    <message>
        <source>Docks that push to the station (Axis).</source>
        <translation>Docks that push to the station (Axis).</translation>
    </message>
    <message>
        <source>Requests of persons who exercise rights.</source>
        <translation>Requests of persons who exercise rights.</translation>
    </message>
    <message>
        <source>Make a new station.</source>
        <translation>Make a new station.</translation>
    </message>
    <message>
        <source>The recovery key goes to a file, or is shown this once.</source>
        <translation>The recovery key goes to a file, or is shown this once.</translation>
    </message>
    <message>
        <source>Show the whole job on a throw-away station.</source>
        <translation>Show the whole job on a throw-away station.</translation>
    </message>
    <message>
        <source>Two simulated cameras are docked for real, then the window opens.</source>
        <translation>Two simulated cameras are docked for real, then the window opens.</translation>
    </message>
    <message>
        <source>Look at what the station stands on.</source>
        <translation>Look at what the station stands on.</translation>
    </message>
    <message>
        <source>Each line is well or says what to do. Exit code 1 where something is not well.</source>
        <translation>Each line is well or says what to do. Exit code 1 where something is not well.</translation>
    </message>
    <message>
        <source>Come in again with the recovery key.</source>
        <translation>Come in again with the recovery key.</translation>
    </message>
    <message>
        <source>For a forgotten passphrase, a lost keyring or another computer. It is on record.</source>
        <translation>For a forgotten passphrase, a lost keyring or another computer. It is on record.</translation>
    </message>
    <message>
        <source>Add a map of the town.</source>
        <translation>Add a map of the town.</translation>
    </message>
    <message>
        <source>An MBTiles file of raster tiles; or a PNG, JPEG or TIFF picture with its world file beside it, or with two or more --point.</source>
        <translation>An MBTiles file of raster tiles; or a PNG, JPEG or TIFF picture with its world file beside it, or with two or more --point.</translation>
    </message>
    <message>
        <source>List basemaps.</source>
        <translation>List basemaps.</translation>
    </message>
    <message>
        <source>Show, hide or word one otherwise.</source>
        <translation>Show, hide or word one otherwise.</translation>
    </message>
    <message>
        <source>Remove one and its file.</source>
        <translation>Remove one and its file.</translation>
    </message>
    <message>
        <source>Add a dock or folder.</source>
        <translation>Add a dock or folder.</translation>
    </message>
    <message>
        <source>A path, or sftp://user@server/folder, smb://, ftps://, ftp://, davs://, dav://, https://, http://. The key of the server is shown and confirmed once; the password is asked for and kept sealed; with --key-file a private key in its place. What ftp://, dav:// and http:// carry, the password too, can be read on the way.</source>
        <translation>A path, or sftp://user@server/folder, smb://, ftps://, ftp://, davs://, dav://, https://, http://. The key of the server is shown and confirmed once; the password is asked for and kept sealed; with --key-file a private key in its place. What ftp://, dav:// and http:// carry, the password too, can be read on the way.</translation>
    </message>
    <message>
        <source>List docks and folders.</source>
        <translation>List docks and folders.</translation>
    </message>
    <message>
        <source>With how long a file must be still there before it is brought in.</source>
        <translation>With how long a file must be still there before it is brought in.</translation>
    </message>
    <message>
        <source>Say how long a file must be still before it is brought in.</source>
        <translation>Say how long a file must be still before it is brought in.</translation>
    </message>
    <message>
        <source>While its size or time changes, its dock is writing it. 30 seconds at first. With --end, as soon as a file of that name lies beside it that is no older.</source>
        <translation>While its size or time changes, its dock is writing it. 30 seconds at first. With --end, as soon as a file of that name lies beside it that is no older.</translation>
    </message>
    <message>
        <source>Forget a dock or folder.</source>
        <translation>Forget a dock or folder.</translation>
    </message>
    <message>
        <source>Its password and its key too. Nothing on it is touched.</source>
        <translation>Its password and its key too. Nothing on it is touched.</translation>
    </message>
    <message>
        <source>Show how each camera stands.</source>
        <translation>Show how each camera stands.</translation>
    </message>
    <message>
        <source>Which is docked, what lies on it, what its clock says, whether it is free.</source>
        <translation>Which is docked, what lies on it, what its clock says, whether it is free.</translation>
    </message>
    <message>
        <source>Show or print a camera&apos;s dockings.</source>
        <translation>Show or print a camera&apos;s dockings.</translation>
    </message>
    <message>
        <source>From the journal: what was found, came in, went and was left.</source>
        <translation>From the journal: what was found, came in, went and was left.</translation>
    </message>
    <message>
        <source>Empty one camera by order.</source>
        <translation>Empty one camera by order.</translation>
    </message>
    <message>
        <source>Only what was read again and compared goes; a camera set never to be emptied keeps everything.</source>
        <translation>Only what was read again and compared goes; a camera set never to be emptied keeps everything.</translation>
    </message>
    <message>
        <source>Put a camera on the list, or correct it.</source>
        <translation>Put a camera on the list, or correct it.</translation>
    </message>
    <message>
        <source>Say who wears a camera from a moment on.</source>
        <translation>Say who wears a camera from a moment on.</translation>
    </message>
    <message>
        <source>Note that a person took a camera.</source>
        <translation>Note that a person took a camera.</translation>
    </message>
    <message>
        <source>Note that a camera came back.</source>
        <translation>Note that a camera came back.</translation>
    </message>
    <message>
        <source>Show or print who had which camera.</source>
        <translation>Show or print who had which camera.</translation>
    </message>
    <message>
        <source>The last twelve months, unless days are given.</source>
        <translation>The last twelve months, unless days are given.</translation>
    </message>
    <message>
        <source>Correct a line of the register.</source>
        <translation>Correct a line of the register.</translation>
    </message>
    <message>
        <source>What it said stays in the register, with the reason.</source>
        <translation>What it said stays in the register, with the reason.</translation>
    </message>
    <message>
        <source>Correct the clock of a camera for a period.</source>
        <translation>Correct the clock of a camera for a period.</translation>
    </message>
    <message>
        <source>The camera&apos;s own times stay; nothing is due later than it was.</source>
        <translation>The camera&apos;s own times stay; nothing is due later than it was.</translation>
    </message>
    <message>
        <source>Show or state the prefect&apos;s order.</source>
        <translation>Show or state the prefect&apos;s order.</translation>
    </message>
    <message>
        <source>Exit code 1 where it is exceeded, over, or ends within 60 days.</source>
        <translation>Exit code 1 where it is exceeded, over, or ends within 60 days.</translation>
    </message>
    <message>
        <source>List the cameras.</source>
        <translation>List the cameras.</translation>
    </message>
    <message>
        <source>List cameras not set for summer time.</source>
        <translation>List cameras not set for summer time.</translation>
    </message>
    <message>
        <source>Proposed where several offsets of an hour agree; nothing goes by itself.</source>
        <translation>Proposed where several offsets of an hour agree; nothing goes by itself.</translation>
    </message>
    <message>
        <source>Correct or dismiss what is proposed.</source>
        <translation>Correct or dismiss what is proposed.</translation>
    </message>
    <message>
        <source>Without --accept or --dismiss it shows what would change.</source>
        <translation>Without --accept or --dismiss it shows what would change.</translation>
    </message>
    <message>
        <source>List the people of the service.</source>
        <translation>List the people of the service.</translation>
    </message>
    <message>
        <source>Add a person with a key of their own.</source>
        <translation>Add a person with a key of their own.</translation>
    </message>
    <message>
        <source>The passphrase comes from a file or is typed twice.</source>
        <translation>The passphrase comes from a file or is typed twice.</translation>
    </message>
    <message>
        <source>Correct name, rank, role, order, days.</source>
        <translation>Correct name, rank, role, order, days.</translation>
    </message>
    <message>
        <source>What is not given stays. Nobody changes their own.</source>
        <translation>What is not given stays. Nobody changes their own.</translation>
    </message>
    <message>
        <source>End a habilitation.</source>
        <translation>End a habilitation.</translation>
    </message>
    <message>
        <source>From the last day on the key is destroyed.</source>
        <translation>From the last day on the key is destroyed.</translation>
    </message>
    <message>
        <source>Bring in what docks and folders hold.</source>
        <translation>Bring in what docks and folders hold.</translation>
    </message>
    <message>
        <source>Erase what is due now.</source>
        <translation>Erase what is due now.</translation>
    </message>
    <message>
        <source>Needs nobody signed in. Exit code 3 while the brake against mass erasure holds.</source>
        <translation>Needs nobody signed in. Exit code 3 while the brake against mass erasure holds.</translation>
    </message>
    <message>
        <source>Settle an old copy that was put back.</source>
        <translation>Settle an old copy that was put back.</translation>
    </message>
    <message>
        <source>Where nobody knows what was released since the copy, nothing is listed before.</source>
        <translation>Where nobody knows what was released since the copy, nothing is listed before.</translation>
    </message>
    <message>
        <source>List the records of erasure, or write one.</source>
        <translation>List the records of erasure, or write one.</translation>
    </message>
    <message>
        <source>Every sweep that erases something makes one. Needs nobody signed in.</source>
        <translation>Every sweep that erases something makes one. Needs nobody signed in.</translation>
    </message>
    <message>
        <source>Say what falls on which day.</source>
        <translation>Say what falls on which day.</translation>
    </message>
    <message>
        <source>Recordings that go, holds to look at again, requests to answer, persons of reports. Today and the 44 days after it, unless --days says otherwise; what is overdue comes first.</source>
        <translation>Recordings that go, holds to look at again, requests to answer, persons of reports. Today and the 44 days after it, unless --days says otherwise; what is overdue comes first.</translation>
    </message>
    <message>
        <source>Check recordings, catalogue and journal.</source>
        <translation>Check recordings, catalogue and journal.</translation>
    </message>
    <message>
        <source>Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where something is wrong.</source>
        <translation>Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where something is wrong.</translation>
    </message>
    <message>
        <source>Read the journal, or write it as CSV or PDF.</source>
        <translation>Read the journal, or write it as CSV or PDF.</translation>
    </message>
    <message>
        <source>Let docks in and bring in what they push.</source>
        <translation>Let docks in and bring in what they push.</translation>
    </message>
    <message>
        <source>Until it is stopped at the keyboard. The open window does the same by itself. Needs nobody.</source>
        <translation>Until it is stopped at the keyboard. The open window does the same by itself. Needs nobody.</translation>
    </message>
    <message>
        <source>Say how docks are let in.</source>
        <translation>Say how docks are let in.</translation>
    </message>
    <message>
        <source>Let docks in at an address of this computer.</source>
        <translation>Let docks in at an address of this computer.</translation>
    </message>
    <message>
        <source>Another address or port makes the connection file invalid.</source>
        <translation>Another address or port makes the connection file invalid.</translation>
    </message>
    <message>
        <source>Let no dock in any more.</source>
        <translation>Let no dock in any more.</translation>
    </message>
    <message>
        <source>Make the file that the dock&apos;s manager imports.</source>
        <translation>Make the file that the dock&apos;s manager imports.</translation>
    </message>
    <message>
        <source>With new credentials: docks set up with an older file are refused from now on.</source>
        <translation>With new credentials: docks set up with an older file are refused from now on.</translation>
    </message>
    <message>
        <source>Each file is sealed and verified. Without SOURCE: the folders of the settings. In a folder it waits until the files are still. Needs nobody signed in. Exit code 3 where a file or a folder could not be brought in. --simulate brings in nothing and erases nothing.</source>
        <translation>Each file is sealed and verified. Without SOURCE: the folders of the settings. In a folder it waits until the files are still. Needs nobody signed in. Exit code 3 where a file or a folder could not be brought in. --simulate brings in nothing and erases nothing.</translation>
    </message>
    <message>
        <source>Say what was filmed between two moments.</source>
        <translation>Say what was filmed between two moments.</translation>
    </message>
    <message>
        <source>Erased recordings too; --pdf prints the answer. It is on record.</source>
        <translation>Erased recordings too; --pdf prints the answer. It is on record.</translation>
    </message>
    <message>
        <source>List recordings with due dates and holds.</source>
        <translation>List recordings with due dates and holds.</translation>
    </message>
    <message>
        <source>State wearer, place, information given.</source>
        <translation>State wearer, place, information given.</translation>
    </message>
    <message>
        <source>Old values are kept.</source>
        <translation>Old values are kept.</translation>
    </message>
    <message>
        <source>Say which camera recordings came from.</source>
        <translation>Say which camera recordings came from.</translation>
    </message>
    <message>
        <source>For those of no known camera, all together or none. Nothing is due later than it was; old values are kept. With --label a camera is put on the list.</source>
        <translation>For those of no known camera, all together or none. Nothing is due later than it was; old values are kept. With --label a camera is put on the list.</translation>
    </message>
    <message>
        <source>Begin another recording with a file.</source>
        <translation>Begin another recording with a file.</translation>
    </message>
    <message>
        <source>Where two recordings were joined. Nothing is due earlier; the later part counts from its own day, and no file joins the two again by itself. Old values are kept.</source>
        <translation>Where two recordings were joined. Nothing is due earlier; the later part counts from its own day, and no file joins the two again by itself. Old values are kept.</translation>
    </message>
    <message>
        <source>Make one recording of several.</source>
        <translation>Make one recording of several.</translation>
    </message>
    <message>
        <source>Where a camera left one in parts: recordings of one camera that follow each other. All go on the earliest due date; a hold keeps no file added later. Old values are kept.</source>
        <translation>Where a camera left one in parts: recordings of one camera that follow each other. All go on the earliest due date; a hold keeps no file added later. Old values are kept.</translation>
    </message>
    <message>
        <source>Say when a recording of doubtful date began.</source>
        <translation>Say when a recording of doubtful date began.</translation>
    </message>
    <message>
        <source>Its month is counted from then; the other doubtful files of the recording keep their distance, and wearers are those of the register. Old values are kept.</source>
        <translation>Its month is counted from then; the other doubtful files of the recording keep their distance, and wearers are those of the register. Old values are kept.</translation>
    </message>
    <message>
        <source>Mark an instant or a span of a recording.</source>
        <translation>Mark an instant or a span of a recording.</translation>
    </message>
    <message>
        <source>A mark never stops the countdown.</source>
        <translation>A mark never stops the countdown.</translation>
    </message>
    <message>
        <source>Emergency: write the plain original.</source>
        <translation>Emergency: write the plain original.</translation>
    </message>
    <message>
        <source>It is an extraction on record: reason, reference, recipient.</source>
        <translation>It is an extraction on record: reason, reference, recipient.</translation>
    </message>
    <message>
        <source>Write the report of an incident as PDF.</source>
        <translation>Write the report of an incident as PDF.</translation>
    </message>
    <message>
        <source>It is on record; where it shows pictures, with the reason they are looked at for.</source>
        <translation>It is on record; where it shows pictures, with the reason they are looked at for.</translation>
    </message>
    <message>
        <source>Open an incident.</source>
        <translation>Open an incident.</translation>
    </message>
    <message>
        <source>Without --when it happened when its first recording began.</source>
        <translation>Without --when it happened when its first recording began.</translation>
    </message>
    <message>
        <source>Put recordings under an incident.</source>
        <translation>Put recordings under an incident.</translation>
    </message>
    <message>
        <source>Correct what an incident says.</source>
        <translation>Correct what an incident says.</translation>
    </message>
    <message>
        <source>What it said before is kept.</source>
        <translation>What it said before is kept.</translation>
    </message>
    <message>
        <source>Show an incident.</source>
        <translation>Show an incident.</translation>
    </message>
    <message>
        <source>With what it said before it was corrected.</source>
        <translation>With what it said before it was corrected.</translation>
    </message>
    <message>
        <source>Close an incident: its report is signed.</source>
        <translation>Close an incident: its report is signed.</translation>
    </message>
    <message>
        <source>By the writer of its report or the head of service.</source>
        <translation>By the writer of its report or the head of service.</translation>
    </message>
    <message>
        <source>Let a closed incident change again.</source>
        <translation>Let a closed incident change again.</translation>
    </message>
    <message>
        <source>By the head of service, with a reason that is kept.</source>
        <translation>By the head of service, with a reason that is kept.</translation>
    </message>
    <message>
        <source>List the incidents.</source>
        <translation>List the incidents.</translation>
    </message>
    <message>
        <source>List the categories.</source>
        <translation>List the categories.</translation>
    </message>
    <message>
        <source>Put a category on the list.</source>
        <translation>Put a category on the list.</translation>
    </message>
    <message>
        <source>It says what happened, never who people are.</source>
        <translation>It says what happened, never who people are.</translation>
    </message>
    <message>
        <source>Call a category otherwise.</source>
        <translation>Call a category otherwise.</translation>
    </message>
    <message>
        <source>No longer offer a category.</source>
        <translation>No longer offer a category.</translation>
    </message>
    <message>
        <source>What carries it keeps it.</source>
        <translation>What carries it keeps it.</translation>
    </message>
    <message>
        <source>Offer a category again.</source>
        <translation>Offer a category again.</translation>
    </message>
    <message>
        <source>Import the public list of offences.</source>
        <translation>Import the public list of offences.</translation>
    </message>
    <message>
        <source>The CSV file of data.gouv.fr replaces the list before; it is on record.</source>
        <translation>The CSV file of data.gouv.fr replaces the list before; it is on record.</translation>
    </message>
    <message>
        <source>Keep a recording for a procedure.</source>
        <translation>Keep a recording for a procedure.</translation>
    </message>
    <message>
        <source>Keep on holding, with a new review date.</source>
        <translation>Keep on holding, with a new review date.</translation>
    </message>
    <message>
        <source>Allowed after the month too: the hold keeps the recording.</source>
        <translation>Allowed after the month too: the hold keeps the recording.</translation>
    </message>
    <message>
        <source>Note a hand-over against a signature.</source>
        <translation>Note a hand-over against a signature.</translation>
    </message>
    <message>
        <source>Where the service reads the rule strictly, the original follows its month from then on; over, it is erased at once: it asks, or wants --yes.</source>
        <translation>Where the service reads the rule strictly, the original follows its month from then on; over, it is erased at once: it asks, or wants --yes.</translation>
    </message>
    <message>
        <source>Release a hold.</source>
        <translation>Release a hold.</translation>
    </message>
    <message>
        <source>The last one after the month erases the recording at once: it asks, or wants --yes.</source>
        <translation>The last one after the month erases the recording at once: it asks, or wants --yes.</translation>
    </message>
    <message>
        <source>List the holds.</source>
        <translation>List the holds.</translation>
    </message>
    <message>
        <source>Register a request.</source>
        <translation>Register a request.</translation>
    </message>
    <message>
        <source>List the requests.</source>
        <translation>List the requests.</translation>
    </message>
    <message>
        <source>Show a request.</source>
        <translation>Show a request.</translation>
    </message>
    <message>
        <source>State the recordings concerned.</source>
        <translation>State the recordings concerned.</translation>
    </message>
    <message>
        <source>Note how far the identity is known.</source>
        <translation>Note how far the identity is known.</translation>
    </message>
    <message>
        <source>Restrict a recording.</source>
        <translation>Restrict a recording.</translation>
    </message>
    <message>
        <source>Lift a restriction.</source>
        <translation>Lift a restriction.</translation>
    </message>
    <message>
        <source>Erase a recording on request.</source>
        <translation>Erase a recording on request.</translation>
    </message>
    <message>
        <source>Note what is answered.</source>
        <translation>Note what is answered.</translation>
    </message>
    <message>
        <source>With the restrictions made for it.</source>
        <translation>With the restrictions made for it.</translation>
    </message>
    <message>
        <source>Find what a request may concern.</source>
        <translation>Find what a request may concern.</translation>
    </message>
    <message>
        <source>Erased recordings too. It is on record.</source>
        <translation>Erased recordings too. It is on record.</translation>
    </message>
    <message>
        <source>Say the rules in force and their changes.</source>
        <translation>Say the rules in force and their changes.</translation>
    </message>
    <message>
        <source>Say what other rules would erase now.</source>
        <translation>Say what other rules would erase now.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>Change a rule, with its reason.</source>
        <translation>Change a rule, with its reason.</translation>
    </message>
    <message>
        <source>What it erases is listed first: it asks, or wants --yes.</source>
        <translation>What it erases is listed first: it asks, or wants --yes.</translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Head of service, as &quot;First name LAST NAME&quot;</source>
        <translation>Head of service, as &quot;First name LAST NAME&quot;</translation>
    </message>
    <message>
        <source>Sign-in name, or id</source>
        <translation>Sign-in name, or id</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>What the person may do</source>
        <translation>What the person may do</translation>
    </message>
    <message>
        <source>Rank, as it is printed</source>
        <translation>Rank, as it is printed</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Service number</translation>
    </message>
    <message>
        <source>The mayor&apos;s order that designates the person</source>
        <translation>The mayor&apos;s order that designates the person</translation>
    </message>
    <message>
        <source>Sign-in name of the person</source>
        <translation>Sign-in name of the person</translation>
    </message>
    <message>
        <source>File whose first line is the new person&apos;s passphrase</source>
        <translation>File whose first line is the new person&apos;s passphrase</translation>
    </message>
    <message>
        <source>Wears a camera only, and never signs in</source>
        <translation>Wears a camera only, and never signs in</translation>
    </message>
    <message>
        <source>Passphrase of the new person: </source>
        <translation>Passphrase of the new person: </translation>
    </message>
    <message>
        <source>No last day is set any more</source>
        <translation>No last day is set any more</translation>
    </message>
    <message>
        <source>--to and --no-end exclude each other</source>
        <translation>--to and --no-end exclude each other</translation>
    </message>
    <message>
        <source>Last day; without it today</source>
        <translation>Last day; without it today</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Mayor&apos;s order</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase</source>
        <translation>File whose first line is the passphrase</translation>
    </message>
    <message>
        <source>File to write the recovery key to, for the safe</source>
        <translation>File to write the recovery key to, for the safe</translation>
    </message>
    <message>
        <source>File that holds the recovery key</source>
        <translation>File that holds the recovery key</translation>
    </message>
    <message>
        <source>Whose passphrase is chosen anew</source>
        <translation>Whose passphrase is chosen anew</translation>
    </message>
    <message>
        <source>File whose first line is the new passphrase</source>
        <translation>File whose first line is the new passphrase</translation>
    </message>
    <message>
        <source>Keep the station&apos;s own key in a file under a passphrase, not in the keyring</source>
        <translation>Keep the station&apos;s own key in a file under a passphrase, not in the keyring</translation>
    </message>
    <message>
        <source>{login} signs in with the new passphrase from now on.</source>
        <translation>{login} signs in with the new passphrase from now on.</translation>
    </message>
    <message>
        <source>File whose first line opens the key file</source>
        <translation>File whose first line opens the key file</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Passphrase to choose: </source>
        <translation>Passphrase to choose: </translation>
    </message>
    <message>
        <source>The station is ready in {folder}.</source>
        <translation>The station is ready in {folder}.</translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Put it on paper in the safe, then erase the file.</source>
        <translation>The recovery key is in {file}. Put it on paper in the safe, then erase the file.</translation>
    </message>
    <message>
        <source>Recovery key, shown this once. Write it down and keep it in the safe:</source>
        <translation>Recovery key, shown this once. Write it down and keep it in the safe:</translation>
    </message>
    <message>
        <source>No passphrase was given for the station&apos;s key file: it takes the person&apos;s own.</source>
        <translation>No passphrase was given for the station&apos;s key file: it takes the person&apos;s own.</translation>
    </message>
    <message>
        <source>Print each step and its result; no window</source>
        <translation>Print each step and its result; no window</translation>
    </message>
    <message>
        <source>Serial, as in its file names</source>
        <translation>Serial, as in its file names</translation>
    </message>
    <message>
        <source>Name in the service, like CAM-02</source>
        <translation>Name in the service, like CAM-02</translation>
    </message>
    <message>
        <source>When it is emptied</source>
        <translation>When it is emptied</translation>
    </message>
    <message>
        <source>Seconds to add to its clock</source>
        <translation>Seconds to add to its clock</translation>
    </message>
    <message>
        <source>{label} is on the list.</source>
        <translation>{label} is on the list.</translation>
    </message>
    <message>
        <source>Number of the request, like 2026-D-0001</source>
        <translation>Number of the request, like 2026-D-0001</translation>
    </message>
    <message>
        <source>From when, by the station&apos;s clock</source>
        <translation>From when, by the station&apos;s clock</translation>
    </message>
    <message>
        <source>Until when, by the station&apos;s clock</source>
        <translation>Until when, by the station&apos;s clock</translation>
    </message>
    <message>
        <source>Write the answer as PDF</source>
        <translation>Write the answer as PDF</translation>
    </message>
    <message>
        <source>Serial of the camera</source>
        <translation>Serial of the camera</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Words of the place</translation>
    </message>
    <message>
        <source>Right that is invoked</source>
        <translation>Right that is invoked</translation>
    </message>
    <message>
        <source>Who asks; stays in the register</source>
        <translation>Who asks; stays in the register</translation>
    </message>
    <message>
        <source>Day of receipt</source>
        <translation>Day of receipt</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>How it came in</translation>
    </message>
    <message>
        <source>Where the answer goes</source>
        <translation>Where the answer goes</translation>
    </message>
    <message>
        <source>The request in its words</source>
        <translation>The request in its words</translation>
    </message>
    <message>
        <source>Request {number}; the answer is due on {day}.</source>
        <translation>Request {number}; the answer is due on {day}.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>How far it is established</source>
        <translation>How far it is established</translation>
    </message>
    <message>
        <source>The only reason to look at it from now on</source>
        <translation>The only reason to look at it from now on</translation>
    </message>
    <message>
        <source>Restricted.</source>
        <translation>Restricted.</translation>
    </message>
    <message>
        <source>Lifted.</source>
        <translation>Lifted.</translation>
    </message>
    <message>
        <source>Why; stays in the register</source>
        <translation>Why; stays in the register</translation>
    </message>
    <message>
        <source>{clip}: restricted to “{reason}”.</source>
        <translation>{clip}: restricted to “{reason}”.</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Do not ask</translation>
    </message>
    <message>
        <source>This erases the recording for good. Go on?</source>
        <translation>This erases the recording for good. Go on?</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Erased.</translation>
    </message>
    <message>
        <source>What is answered</source>
        <translation>What is answered</translation>
    </message>
    <message>
        <source>No request.</source>
        <translation>No request.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>First erasure</source>
        <translation>First erasure</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Nothing was recorded then.</source>
        <translation>Nothing was recorded then.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>not certain</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>When, by the station&apos;s clock; without it now</source>
        <translation>When, by the station&apos;s clock; without it now</translation>
    </message>
    <message>
        <source>Order of the prefect; &quot;&quot; for none</source>
        <translation>Order of the prefect; &quot;&quot; for none</translation>
    </message>
    <message>
        <source>Seconds it keeps from before its button</source>
        <translation>Seconds it keeps from before its button</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; without: taken back</source>
        <translation>Sign-in name of the wearer; without: taken back</translation>
    </message>
    <message>
        <source>From when on, by the station&apos;s clock</source>
        <translation>From when on, by the station&apos;s clock</translation>
    </message>
    <message>
        <source>Sign-in name of the wearer</source>
        <translation>Sign-in name of the wearer</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Number of the line in the register</source>
        <translation>Number of the line in the register</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>When it was taken</translation>
    </message>
    <message>
        <source>When it was returned</source>
        <translation>When it was returned</translation>
    </message>
    <message>
        <source>It was not returned yet</source>
        <translation>It was not returned yet</translation>
    </message>
    <message>
        <source>It never happened: the line is struck out</source>
        <translation>It never happened: the line is struck out</translation>
    </message>
    <message>
        <source>--returned and --still-out exclude each other</source>
        <translation>--returned and --still-out exclude each other</translation>
    </message>
    <message>
        <source>Write cameras and register on paper</source>
        <translation>Write cameras and register on paper</translation>
    </message>
    <message>
        <source>How many cameras it allows; 0 for none stated</source>
        <translation>How many cameras it allows; 0 for none stated</translation>
    </message>
    <message>
        <source>Its number; &quot;&quot; for none</source>
        <translation>Its number; &quot;&quot; for none</translation>
    </message>
    <message>
        <source>Seconds to add to the camera&apos;s time</source>
        <translation>Seconds to add to the camera&apos;s time</translation>
    </message>
    <message>
        <source>From when on, by the camera&apos;s clock</source>
        <translation>From when on, by the camera&apos;s clock</translation>
    </message>
    <message>
        <source>Up to when, by the camera&apos;s clock</source>
        <translation>Up to when, by the camera&apos;s clock</translation>
    </message>
    <message>
        <source>Only show what would change</source>
        <translation>Only show what would change</translation>
    </message>
    <message>
        <source>date to check</source>
        <translation>date to check</translation>
    </message>
    <message>
        <source>Every camera was put forward and back, as far as was measured.</source>
        <translation>Every camera was put forward and back, as far as was measured.</translation>
    </message>
    <message>
        <source>Correct the recordings it lists</source>
        <translation>Correct the recordings it lists</translation>
    </message>
    <message>
        <source>Leave them; this is not proposed again</source>
        <translation>Leave them; this is not proposed again</translation>
    </message>
    <message>
        <source>--accept and --dismiss exclude each other</source>
        <translation>--accept and --dismiss exclude each other</translation>
    </message>
    <message>
        <source>Nothing is proposed for this camera.</source>
        <translation>Nothing is proposed for this camera.</translation>
    </message>
    <message>
        <source>Also where recordings are erased that day</source>
        <translation>Also where recordings are erased that day</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nothing changes.</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>By the camera</source>
        <translation>By the camera</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>Its last day</translation>
    </message>
    <message>
        <source>No camera. Put one on the list: bwc-review camera add SERIAL --label NAME</source>
        <translation>No camera. Put one on the list: bwc-review camera add SERIAL --label NAME</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Emptied</translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation>Last docked</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>struck out</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>Folders or mounted volumes to bring in</source>
        <translation>Folders or mounted volumes to bring in</translation>
    </message>
    <message>
        <source>Then empty the camera of what is safe, and check</source>
        <translation>Then empty the camera of what is safe, and check</translation>
    </message>
    <message>
        <source>Only show what would go from the camera and what would stay</source>
        <translation>Only show what would go from the camera and what would stay</translation>
    </message>
    <message>
        <source>name a folder: none is listed in the settings</source>
        <translation>name a folder: none is listed in the settings</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Bringing in</translation>
    </message>
    <message>
        <source>Folder or volume it lies on; without: where it is docked</source>
        <translation>Folder or volume it lies on; without: where it is docked</translation>
    </message>
    <message>
        <source>Only show what would go and what would stay</source>
        <translation>Only show what would go and what would stay</translation>
    </message>
    <message>
        <source>There was nothing to erase.</source>
        <translation>There was nothing to erase.</translation>
    </message>
    <message>
        <source>Still there: {name}</source>
        <translation>Still there: {name}</translation>
    </message>
    <message>
        <source>Reading again and comparing</source>
        <translation>Reading again and comparing</translation>
    </message>
    <message>
        <source>On it</source>
        <translation>On it</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Docked</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Erased there</source>
        <translation>Erased there</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>No docking is on record.</source>
        <translation>No docking is on record.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Why it stays</translation>
    </message>
    <message>
        <source>Serial of the camera, where neither its files nor its empty volume say</source>
        <translation>Serial of the camera, where neither its files nor its empty volume say</translation>
    </message>
    <message>
        <source>Waiting until the files are still</source>
        <translation>Waiting until the files are still</translation>
    </message>
    <message>
        <source>Say what would be erased, erase nothing</source>
        <translation>Say what would be erased, erase nothing</translation>
    </message>
    <message>
        <source>The responsable confirms the date and lifts the brake</source>
        <translation>The responsable confirms the date and lifts the brake</translation>
    </message>
    <message>
        <source>Write the record of this month&apos;s erasures as PDF</source>
        <translation>Write the record of this month&apos;s erasures as PDF</translation>
    </message>
    <message>
        <source>With --confirm: do not ask, the date is right</source>
        <translation>With --confirm: do not ask, the date is right</translation>
    </message>
    <message>
        <source>For a timer: where the station is open already, leave it to that one</source>
        <translation>For a timer: where the station is open already, leave it to that one</translation>
    </message>
    <message>
        <source>The station is open in another program, which erases what is due itself.</source>
        <translation>The station is open in another program, which erases what is due itself.</translation>
    </message>
    <message>
        <source>Recordings to check; all without any</source>
        <translation>Recordings to check; all without any</translation>
    </message>
    <message>
        <source>Open every chunk; a person signs in</source>
        <translation>Open every chunk; a person signs in</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Damaged: {clip} ({part})</source>
        <translation>Damaged: {clip} ({part})</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>The journal is whole.</translation>
    </message>
    <message>
        <source>The journal does not verify (first entry at fault: {number}).</source>
        <translation>The journal does not verify (first entry at fault: {number}).</translation>
    </message>
    <message>
        <source>Register and journal differ: {fault}</source>
        <translation>Register and journal differ: {fault}</translation>
    </message>
    <message>
        <source>How many days, with today</source>
        <translation>How many days, with today</translation>
    </message>
    <message>
        <source>Some of your recordings are late.</source>
        <translation>Some of your recordings are late.</translation>
    </message>
    <message>
        <source>Due before today and still there: {count}</source>
        <translation>Due before today and still there: {count}</translation>
    </message>
    <message>
        <source>Nothing is due until {day}.</source>
        <translation>Nothing is due until {day}.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Record to write, like 2026-PV-0012; all without</source>
        <translation>Record to write, like 2026-PV-0012; all without</translation>
    </message>
    <message>
        <source>Write it as PDF</source>
        <translation>Write it as PDF</translation>
    </message>
    <message>
        <source>The figures of a year instead</source>
        <translation>The figures of a year instead</translation>
    </message>
    <message>
        <source>Which year; this one without</source>
        <translation>Which year; this one without</translation>
    </message>
    <message>
        <source>--yearly tells figures and writes no record</source>
        <translation>--yearly tells figures and writes no record</translation>
    </message>
    <message>
        <source>a number and --out go together</source>
        <translation>a number and --out go together</translation>
    </message>
    <message>
        <source>No record of erasure yet.</source>
        <translation>No record of erasure yet.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>All holds not named as released still run</source>
        <translation>All holds not named as released still run</translation>
    </message>
    <message>
        <source>Hold that was released since the copy; past its month it erases at once</source>
        <translation>Hold that was released since the copy; past its month it erases at once</translation>
    </message>
    <message>
        <source>Settled: {run} still run, {released} released.</source>
        <translation>Settled: {run} still run, {released} released.</translation>
    </message>
    <message>
        <source>No old copy is waiting to be settled.</source>
        <translation>No old copy is waiting to be settled.</translation>
    </message>
    <message>
        <source>Say which were released since: bwc-review put-back --settle --released HOLD; all others still run.</source>
        <translation>Say which were released since: bwc-review put-back --settle --released HOLD; all others still run.</translation>
    </message>
    <message>
        <source>an hour is written 18:00</source>
        <translation>an hour is written 18:00</translation>
    </message>
    <message>
        <source>a reading is lenient or strict</source>
        <translation>a reading is lenient or strict</translation>
    </message>
    <message>
        <source>From which hour of the due day it erases</source>
        <translation>From which hour of the due day it erases</translation>
    </message>
    <message>
        <source>1: a day before, 0: on the day</source>
        <translation>1: a day before, 0: on the day</translation>
    </message>
    <message>
        <source>Of R. 241-13 after a hand-over: lenient or strict</source>
        <translation>Of R. 241-13 after a hand-over: lenient or strict</translation>
    </message>
    <message>
        <source>How long persons of a report are kept; alone</source>
        <translation>How long persons of a report are kept; alone</translation>
    </message>
    <message>
        <source>How long the name of who asked for a right is kept; alone</source>
        <translation>How long the name of who asked for a right is kept; alone</translation>
    </message>
    <message>
        <source>{rule}: {value}</source>
        <translation>{rule}: {value}</translation>
    </message>
    <message>
        <source>{at} · {rule}: {old} → {new} · {by} · {reason}</source>
        <translation>{at} · {rule}: {old} → {new} · {by} · {reason}</translation>
    </message>
    <message>
        <source>Do not ask, even where something is erased</source>
        <translation>Do not ask, even where something is erased</translation>
    </message>
    <message>
        <source>Changed. What is due by it goes with the next erasure pass.</source>
        <translation>Changed. What is due by it goes with the next erasure pass.</translation>
    </message>
    <message>
        <source>name the rules to change; --report-months and --requester-months each stand alone, they are another processing</source>
        <translation>name the rules to change; --report-months and --requester-months each stand alone, they are another processing</translation>
    </message>
    <message>
        <source>Hour of erasure on the due day</source>
        <translation>Hour of erasure on the due day</translation>
    </message>
    <message>
        <source>Days before the due day</source>
        <translation>Days before the due day</translation>
    </message>
    <message>
        <source>Original after a signed hand-over</source>
        <translation>Original after a signed hand-over</translation>
    </message>
    <message>
        <source>Months for which persons of a report are kept</source>
        <translation>Months for which persons of a report are kept</translation>
    </message>
    <message>
        <source>Months for which the name of who asked for a right is kept</source>
        <translation>Months for which the name of who asked for a right is kept</translation>
    </message>
    <message>
        <source>kept while the hold is open (lenient reading)</source>
        <translation>kept while the hold is open (lenient reading)</translation>
    </message>
    <message>
        <source>follows its month (strict reading)</source>
        <translation>follows its month (strict reading)</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, at once</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, later today</translation>
    </message>
    <message>
        <source>Would erase later today: {count}</source>
        <translation>Would erase later today: {count}</translation>
    </message>
    <message>
        <source>Requests whose names would be erased now: {count} {numbers}</source>
        <translation>Requests whose names would be erased now: {count} {numbers}</translation>
    </message>
    <message>
        <source>this erases what is listed and nobody is here to ask: add --yes</source>
        <translation>this erases what is listed and nobody is here to ask: add --yes</translation>
    </message>
    <message>
        <source>These would be erased and cannot be brought back. Go on?</source>
        <translation>These would be erased and cannot be brought back. Go on?</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Due then</translation>
    </message>
    <message>
        <source>Would erase now: {count}</source>
        <translation>Would erase now: {count}</translation>
    </message>
    <message>
        <source>Due dates that move: {count}</source>
        <translation>Due dates that move: {count}</translation>
    </message>
    <message>
        <source>Reports whose persons would be erased now: {count} {numbers}</source>
        <translation>Reports whose persons would be erased now: {count} {numbers}</translation>
    </message>
    <message>
        <source>Address of this computer that docks reach</source>
        <translation>Address of this computer that docks reach</translation>
    </message>
    <message>
        <source>Port, 8443 at first</source>
        <translation>Port, 8443 at first</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>End once so many were brought in</source>
        <translation>End once so many were brought in</translation>
    </message>
    <message>
        <source>Docks are let in at {place}. Ctrl+C ends it.</source>
        <translation>Docks are let in at {place}. Ctrl+C ends it.</translation>
    </message>
    <message>
        <source>Folder, or address of a dock</source>
        <translation>Folder, or address of a dock</translation>
    </message>
    <message>
        <source>Key of the server, as the dock shows it</source>
        <translation>Key of the server, as the dock shows it</translation>
    </message>
    <message>
        <source>it is not on the list</source>
        <translation>it is not on the list</translation>
    </message>
    <message>
        <source>The server shows: {key}</source>
        <translation>The server shows: {key}</translation>
    </message>
    <message>
        <source>First line: the password, or passphrase</source>
        <translation>First line: the password, or passphrase</translation>
    </message>
    <message>
        <source>Private key in place of a password (SFTP)</source>
        <translation>Private key in place of a password (SFTP)</translation>
    </message>
    <message>
        <source>only SFTP is opened by a private key</source>
        <translation>only SFTP is opened by a private key</translation>
    </message>
    <message>
        <source>Passphrase of the key: </source>
        <translation>Passphrase of the key: </translation>
    </message>
    <message>
        <source>Without a change of size and time</source>
        <translation>Without a change of size and time</translation>
    </message>
    <message>
        <source>File that says so sooner; &quot;&quot; for none</source>
        <translation>File that says so sooner; &quot;&quot; for none</translation>
    </message>
    <message>
        <source>the name of a file, in one word</source>
        <translation>the name of a file, in one word</translation>
    </message>
    <message>
        <source>still for {time}</source>
        <translation>still for {time}</translation>
    </message>
    <message>
        <source>Is this the key of the dock?</source>
        <translation>Is this the key of the dock?</translation>
    </message>
    <message>
        <source>Password of {source}: </source>
        <translation>Password of {source}: </translation>
    </message>
    <message>
        <source>Docks and folders on the list: {count}</source>
        <translation>Docks and folders on the list: {count}</translation>
    </message>
    <message>
        <source>Why it is that camera</source>
        <translation>Why it is that camera</translation>
    </message>
    <message>
        <source>Put the camera on the list first, under this name</source>
        <translation>Put the camera on the list first, under this name</translation>
    </message>
    <message>
        <source>The prefect&apos;s order, for a camera put on the list</source>
        <translation>The prefect&apos;s order, for a camera put on the list</translation>
    </message>
    <message>
        <source>Attributing</source>
        <translation>Attributing</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Why it is changed</translation>
    </message>
    <message>
        <source>When it began, by the station&apos;s clock</source>
        <translation>When it began, by the station&apos;s clock</translation>
    </message>
    <message>
        <source>This computer says it is {day}. By that date the following is erased:</source>
        <translation>This computer says it is {day}. By that date the following is erased:</translation>
    </message>
    <message>
        <source>  {what}, due {day}</source>
        <translation>  {what}, due {day}</translation>
    </message>
    <message>
        <source>what the brake keeps is erased and nobody is here to ask: add --yes</source>
        <translation>what the brake keeps is erased and nobody is here to ask: add --yes</translation>
    </message>
    <message>
        <source>Is the date right? What is erased cannot be brought back.</source>
        <translation>Is the date right? What is erased cannot be brought back.</translation>
    </message>
</context>
<context>
    <name>ClipGrid</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
</context>
<context>
    <name>ClipModel</name>
    <message>
        <source>erased</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date and hours</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>To identify</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>Recordings of the incident</source>
        <translation>Recordings of the incident</translation>
    </message>
    <message>
        <source>Review together</source>
        <translation>Review together</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation>Add recordings…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>No recording under this incident.</source>
        <translation>No recording under this incident.</translation>
    </message>
    <message>
        <source>Add those of that time, or choose the incident in the details of a recording.</source>
        <translation>Add those of that time, or choose the incident in the details of a recording.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) of this incident were erased at their term.</source>
        <translation>
            <numerusform>%n recording of this incident was erased at its term.</numerusform>
            <numerusform>%n recordings of this incident were erased at their term.</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation>Date and hours</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>ClipTable</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
</context>
<context>
    <name>ClipTile</name>
    <message>
        <source>Place to complete</source>
        <translation>Place to complete</translation>
    </message>
    <message>
        <source>Wearer to complete</source>
        <translation>Wearer to complete</translation>
    </message>
    <message>
        <source>Wearer and place to complete</source>
        <translation>Wearer and place to complete</translation>
    </message>
</context>
<context>
    <name>ClockCorrectionDialog</name>
    <message>
        <source>Correct the clock of {camera}</source>
        <translation>Correct the clock of {camera}</translation>
    </message>
    <message>
        <source>Correct the clock</source>
        <translation>Correct the clock</translation>
    </message>
    <message>
        <source>Leave them so</source>
        <translation>Leave them so</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Show what changes</translation>
    </message>
    <message>
        <source>By the camera</source>
        <translation>By the camera</translation>
    </message>
    <message>
        <source>Offset: {offset}.</source>
        <translation>Offset: {offset}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) change. The camera&apos;s own times stay beside the new ones.</source>
        <translation>
            <numerusform>%n recording changes. The camera&apos;s own time stays beside the new one.</numerusform>
            <numerusform>%n recordings change. The camera&apos;s own times stay beside the new ones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is corrected, and this is not proposed again; on record</source>
        <translation>Nothing is corrected, and this is not proposed again; on record</translation>
    </message>
    <message>
        <source>Read both at the same moment, or from a recording that shows a clock.</source>
        <translation>Read both at the same moment, or from a recording that shows a clock.</translation>
    </message>
    <message>
        <source>The camera said</source>
        <translation>The camera said</translation>
    </message>
    <message>
        <source>It really was</source>
        <translation>It really was</translation>
    </message>
    <message>
        <source>By the camera&apos;s own clock.</source>
        <translation>By the camera&apos;s own clock.</translation>
    </message>
    <message>
        <source>Recordings from</source>
        <translation>Recordings from</translation>
    </message>
    <message>
        <source>Recordings to</source>
        <translation>Recordings to</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Start of the recording</source>
        <translation>Start of the recording</translation>
    </message>
    <message>
        <source>For example: hour of the call in the logbook</source>
        <translation>For example: hour of the call in the logbook</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Set the date</translation>
    </message>
    <message>
        <source>When did this recording start?</source>
        <translation>When did this recording start?</translation>
    </message>
    <message>
        <source>The camera says {said}. Its month is counted from the date set here.</source>
        <translation>The camera says {said}. Its month is counted from the date set here.</translation>
    </message>
    <message numerus="yes">
        <source>%n files of one recording: they keep their distance.</source>
        <translation>
            <numerusform>%n file of one recording: it keeps its place.</numerusform>
            <numerusform>%n files of one recording: they keep their distance.</numerusform>
        </translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>the name of the file</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>the folder</translation>
    </message>
    <message>
        <source>the file beside it</source>
        <translation>the file beside it</translation>
    </message>
    <message>
        <source>the recording itself</source>
        <translation>the recording itself</translation>
    </message>
    <message>
        <source>the date of the file</source>
        <translation>the date of the file</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>a person</translation>
    </message>
    <message>
        <source>{moment} according to {source}</source>
        <translation>{moment} according to {source}</translation>
    </message>
</context>
<context>
    <name>ClockSlip</name>
    <message>
        <source>The clock of {camera} was not put forward on {day}</source>
        <translation>The clock of {camera} was not put forward on {day}</translation>
    </message>
    <message>
        <source>The clock of {camera} was not put back on {day}</source>
        <translation>The clock of {camera} was not put back on {day}</translation>
    </message>
    <message>
        <source>It was set since: only what came before is concerned.</source>
        <translation>It was set since: only what came before is concerned.</translation>
    </message>
    <message>
        <source>Nothing shows that it was set since.</source>
        <translation>Nothing shows that it was set since.</translation>
    </message>
    <message>
        <source>Clock not put forward on {day}</source>
        <translation>Clock not put forward on {day}</translation>
    </message>
    <message>
        <source>Clock not put back on {day}</source>
        <translation>Clock not put back on {day}</translation>
    </message>
</context>
<context>
    <name>Closer</name>
    <message>
        <source>As loud as recorded</source>
        <translation>As loud as recorded</translation>
    </message>
    <message>
        <source>Louder ×{factor} (+{amount} dB)</source>
        <translation>Louder ×{factor} (+{amount} dB)</translation>
    </message>
    <message>
        <source>sound louder ×{factor}</source>
        <translation>sound louder ×{factor}</translation>
    </message>
    <message>
        <source>low tones removed</source>
        <translation>low tones removed</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>brighter</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>darker</translation>
    </message>
    <message>
        <source>more contrast</source>
        <translation>more contrast</translation>
    </message>
    <message>
        <source>less contrast</source>
        <translation>less contrast</translation>
    </message>
    <message>
        <source>dark places opened</source>
        <translation>dark places opened</translation>
    </message>
    <message>
        <source>dark places deepened</source>
        <translation>dark places deepened</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>turned {degrees}°</translation>
    </message>
    <message>
        <source>sharpened</source>
        <translation>sharpened</translation>
    </message>
</context>
<context>
    <name>CloserPanel</name>
    <message>
        <source>Looking closer, viewing only</source>
        <translation>Looking closer, viewing only</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brightness</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>To the right, dark places open up; what is bright stays</source>
        <translation>To the right, dark places open up; what is bright stays</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Speech (low tones removed)</source>
        <translation>Speech (low tones removed)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>A quarter turn clockwise</source>
        <translation>A quarter turn clockwise</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Sound that was recorded loud may crackle</source>
        <translation>Sound that was recorded loud may crackle</translation>
    </message>
    <message>
        <source>Takes out wind, engines and blows on the camera</source>
        <translation>Takes out wind, engines and blows on the camera</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Look closer</translation>
    </message>
    <message>
        <source>viewing only</source>
        <translation>viewing only</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>As recorded</translation>
    </message>
    <message>
        <source>Picture and sound as they were recorded, the whole picture</source>
        <translation>Picture and sound as they were recorded, the whole picture</translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message numerus="yes">
        <source>%n recording(s) have to be erased today. Erase now?</source>
        <translation>
            <numerusform>%n recording has to be erased today. Erase now?</numerusform>
            <numerusform>%n recordings have to be erased today. Erase now?</numerusform>
        </translation>
    </message>
    <message>
        <source>The station erases by itself from {hour} on. If this computer is off by then, the erasure comes late, at the next start, and the journal says so.</source>
        <translation>The station erases by itself from {hour} on. If this computer is off by then, the erasure comes late, at the next start, and the journal says so.</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Erase now</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>At the next start</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>As at first</source>
        <translation>As at first</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copy rows</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>What the registers say of each recording of the list, for a table program</source>
        <translation>What the registers say of each recording of the list, for a table program</translation>
    </message>
    <message>
        <source>Columns and table</source>
        <translation>Columns and table</translation>
    </message>
    <message>
        <source>Choose the columns of the list, copy rows or save it as a table; drag titles to move them</source>
        <translation>Choose the columns of the list, copy rows or save it as a table; drag titles to move them</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, ascending</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, descending</translation>
    </message>
    <message>
        <source>Sort by “{column}”, ascending</source>
        <translation>Sort by “{column}”, ascending</translation>
    </message>
    <message>
        <source>Sort by “{column}”, descending</source>
        <translation>Sort by “{column}”, descending</translation>
    </message>
    <message>
        <source>Put “{column}” away</source>
        <translation>Put “{column}” away</translation>
    </message>
</context>
<context>
    <name>CommunePage</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Five short pages make the station. Everything stays on this computer.</source>
        <translation>Five short pages make the station. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>As it stands at the top of the reports.</source>
        <translation>As it stands at the top of the reports.</translation>
    </message>
</context>
<context>
    <name>CompletionForm</name>
    <message>
        <source>New incident…</source>
        <translation>New incident…</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Take the place away</source>
        <translation>Take the place away</translation>
    </message>
    <message>
        <source>Position at the start…</source>
        <translation>Position at the start…</translation>
    </message>
    <message>
        <source>Take the place from the track of the recording</source>
        <translation>Take the place from the track of the recording</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>To complete ({position})</source>
        <translation>To complete ({position})</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>People informed</source>
        <translation>People informed</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
</context>
<context>
    <name>ConcernBox</name>
    <message>
        <source>Set the date…</source>
        <translation>Set the date…</translation>
    </message>
    <message>
        <source>It was {name}</source>
        <translation>It was {name}</translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message>
        <source>File of {hour}. {sentence}</source>
        <translation>File of {hour}. {sentence}</translation>
    </message>
    <message>
        <source>By the satellites the clock of this camera was off by {offset}: summer time or its date may not have been set. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>By the satellites the clock of this camera was off by {offset}: summer time or its date may not have been set. Nothing was corrected; see Station, Cameras, Clock.</translation>
    </message>
    <message>
        <source>The camera {camera} is not on the list of the service.</source>
        <translation>The camera {camera} is not on the list of the service.</translation>
    </message>
    <message>
        <source>Restricted on a person&apos;s request: shown for “{reason}” only.</source>
        <translation>Restricted on a person&apos;s request: shown for “{reason}” only.</translation>
    </message>
    <message>
        <source>The camera says {moment}: this date is impossible, or nothing bears it out.</source>
        <translation>The camera says {moment}: this date is impossible, or nothing bears it out.</translation>
    </message>
    <message>
        <source>The camera had been emptied before: its clock was behind by {time} at least when it docked. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>The camera had been emptied before: its clock was behind by {time} at least when it docked. Nothing was corrected; see Station, Cameras, Clock.</translation>
    </message>
    <message>
        <source>By the files on it the clock of this camera was ahead by {time} at least when it docked: summer time may not have been set. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>By the files on it the clock of this camera was ahead by {time} at least when it docked: summer time may not have been set. Nothing was corrected; see Station, Cameras, Clock.</translation>
    </message>
    <message>
        <source>What is inside the file and the time of the file differ by {offset}, whole hours: one of them is local time, the other is not. Its month counts from the earlier day. Nothing was corrected; see Station, Cameras, Clock.</source>
        <translation>What is inside the file and the time of the file differ by {offset}, whole hours: one of them is local time, the other is not. Its month counts from the earlier day. Nothing was corrected; see Station, Cameras, Clock.</translation>
    </message>
    <message>
        <source>Its name and what lies beside it do not agree on the camera: {cameras}.</source>
        <translation>Its name and what lies beside it do not agree on the camera: {cameras}.</translation>
    </message>
    <message>
        <source>Nothing says which camera it comes from.</source>
        <translation>Nothing says which camera it comes from.</translation>
    </message>
    <message>
        <source>The register says that {first} had this camera, the camera itself names {second}.</source>
        <translation>The register says that {first} had this camera, the camera itself names {second}.</translation>
    </message>
    <message>
        <source>Date to check</source>
        <translation>Date to check</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>To identify</translation>
    </message>
    <message>
        <source>Damaged: the camera delivered an empty file.</source>
        <translation>Damaged: the camera delivered an empty file.</translation>
    </message>
    <message>
        <source>Positions or notes that could not be sealed together with their recording: kept and sealed by themselves.</source>
        <translation>Positions or notes that could not be sealed together with their recording: kept and sealed by themselves.</translation>
    </message>
    <message>
        <source>In H.264 a single altered byte inside a picture may not show.</source>
        <translation>In H.264 a single altered byte inside a picture may not show.</translation>
    </message>
    <message>
        <source>Pictures in Motion JPEG bear no numbers: nothing proves that none is missing between two, that none is of an older recording, and that none has suffered inside.</source>
        <translation>Pictures in Motion JPEG bear no numbers: nothing proves that none is missing between two, that none is of an older recording, and that none has suffered inside.</translation>
    </message>
    <message>
        <source>In HEVC nothing shows whether a picture has suffered inside.</source>
        <translation>In HEVC nothing shows whether a picture has suffered inside.</translation>
    </message>
    <message>
        <source>Damaged: the index of the file does not point at its pictures; the original is kept and sealed. A copy that plays is tried once somebody signs in.</source>
        <translation>Damaged: the index of the file does not point at its pictures; the original is kept and sealed. A copy that plays is tried once somebody signs in.</translation>
    </message>
    <message>
        <source>Damaged: the index of the file does not point at its pictures. Repaired copy: pictures and sound are unchanged, their index was set right; the original is intact.</source>
        <translation>Damaged: the index of the file does not point at its pictures. Repaired copy: pictures and sound are unchanged, their index was set right; the original is intact.</translation>
    </message>
    <message>
        <source>Damaged: the file has no index that leads to its pictures. Repaired copy, pictures recovered: {found} of about {about}, up to the first place that could not be read for certain; times in it follow the usual rate of the camera; the original is intact.</source>
        <translation>Damaged: the file has no index that leads to its pictures. Repaired copy, pictures recovered: {found} of about {about}, up to the first place that could not be read for certain; times in it follow the usual rate of the camera; the original is intact.</translation>
    </message>
    <message>
        <source>Damaged: the header announces {announced}, {readable} can be read; the original is kept and sealed.</source>
        <translation>Damaged: the header announces {announced}, {readable} can be read; the original is kept and sealed.</translation>
    </message>
    <message>
        <source>Damaged: the camera did not finish the file, its index is missing; the original is kept and sealed. A copy that plays is tried once somebody signs in and a whole recording of the same camera is there; it can be had of H.264 and HEVC pictures with AAC sound or none, and of nothing else.</source>
        <translation>Damaged: the camera did not finish the file, its index is missing; the original is kept and sealed. A copy that plays is tried once somebody signs in and a whole recording of the same camera is there; it can be had of H.264 and HEVC pictures with AAC sound or none, and of nothing else.</translation>
    </message>
    <message>
        <source>Damaged: the end of the file is missing; the original is kept and sealed.</source>
        <translation>Damaged: the end of the file is missing; the original is kept and sealed.</translation>
    </message>
    <message>
        <source>Damaged: the file holds no picture; the original is kept and sealed.</source>
        <translation>Damaged: the file holds no picture; the original is kept and sealed.</translation>
    </message>
    <message>
        <source>Encrypted by its dock: the station cannot look inside. The original and its key file are kept and sealed.</source>
        <translation>Encrypted by its dock: the station cannot look inside. The original and its key file are kept and sealed.</translation>
    </message>
    <message>
        <source>Damaged on the station&apos;s disk: the sealed file has changed since it was sealed. Put it back from a backup, then check again under Station, Integrity.</source>
        <translation>Damaged on the station&apos;s disk: the sealed file has changed since it was sealed. Put it back from a backup, then check again under Station, Integrity.</translation>
    </message>
    <message>
        <source>The sealed file is no longer on the station&apos;s disk. Put it back from a backup, then check again under Station, Integrity.</source>
        <translation>The sealed file is no longer on the station&apos;s disk. Put it back from a backup, then check again under Station, Integrity.</translation>
    </message>
    <message>
        <source>Damaged: the file cannot be read; the original is kept and sealed.</source>
        <translation>Damaged: the file cannot be read; the original is kept and sealed.</translation>
    </message>
</context>
<context>
    <name>ConfirmDateDialog</name>
    <message>
        <source>Confirm the date</source>
        <translation>Confirm the date</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>What would be erased</translation>
    </message>
    <message>
        <source>The date is right, erase what is due</source>
        <translation>The date is right, erase what is due</translation>
    </message>
    <message>
        <source>If it is not, correct the date of this computer first.</source>
        <translation>If it is not, correct the date of this computer first.</translation>
    </message>
    <message numerus="yes">
        <source>If it is, %n recording(s) will be erased:</source>
        <translation>
            <numerusform>If it is, %n recording will be erased:</numerusform>
            <numerusform>If it is, %n recordings will be erased:</numerusform>
        </translation>
    </message>
    <message>
        <source>at once, or from {hour} on where the month ends today.</source>
        <translation>at once, or from {hour} on where the month ends today.</translation>
    </message>
    <message>
        <source>Erased recordings cannot be brought back.</source>
        <translation>Erased recordings cannot be brought back.</translation>
    </message>
    <message numerus="yes">
        <source>If it is right, the names in %n place(s) of reports, requests and people are erased at once, for good.</source>
        <translation>
            <numerusform>If it is right, the names in %n place of reports, requests and people are erased at once, for good.</numerusform>
            <numerusform>If it is right, the names in %n places of reports, requests and people are erased at once, for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is logged.</source>
        <translation>The answer is logged.</translation>
    </message>
    <message>
        <source>Recording or names</source>
        <translation>Recording or names</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This computer says it is {day}. Is that right?</source>
        <translation>This computer says it is {day}. Is that right?</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Backward</source>
        <translation>Backward</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>One frame back</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>One frame forward</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Sound off, sound on</source>
        <translation>Sound off, sound on</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Play the span over and over</source>
        <translation>Play the span over and over</translation>
    </message>
    <message>
        <source>Map of the track</source>
        <translation>Map of the track</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Speed ({slower} and {faster})</source>
        <translation>Speed ({slower} and {faster})</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>CorrectionSection</name>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>What this incident said before, the newest correction first.</source>
        <translation>What this incident said before, the newest correction first.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Date and hour</source>
        <translation>Date and hour</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Offence (NATINF)</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified ({size}).</source>
        <translation>
            <numerusform>%n recording brought in and verified ({size}).</numerusform>
            <numerusform>%n recordings brought in and verified ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there.</source>
        <translation>
            <numerusform>%n already there.</numerusform>
            <numerusform>%n already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased here before, after their month: not brought back.</source>
        <translation>
            <numerusform>%n erased here before, after its month: not brought back.</numerusform>
            <numerusform>%n erased here before, after their month: not brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: kept, sealed, marked as such.</source>
        <translation>
            <numerusform>%n damaged: kept, sealed, marked as such.</numerusform>
            <numerusform>%n damaged: kept, sealed, marked as such.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repaired: a copy that plays is beside the untouched original.</source>
        <translation>
            <numerusform>%n repaired: a copy that plays is beside the untouched original.</numerusform>
            <numerusform>%n repaired: copies that play are beside the untouched originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from a camera that is not on the list: kept apart.</source>
        <translation>
            <numerusform>%n from a camera that is not on the list: kept apart.</numerusform>
            <numerusform>%n from a camera that is not on the list: kept apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not still for long enough: left where they are. Bring in again.</source>
        <translation>
            <numerusform>%n not still for long enough: left where it is. Bring in again.</numerusform>
            <numerusform>%n not still for long enough: left where they are. Bring in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) on the list, more than the {limit} of the prefect&apos;s order</source>
        <translation>
            <numerusform>%n camera on the list, more than the {limit} of the prefect&apos;s order</numerusform>
            <numerusform>%n cameras on the list, more than the {limit} of the prefect&apos;s order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured offset(s) of about {offset} since then.</source>
        <translation>
            <numerusform>%n measured offset of about {offset} since then.</numerusform>
            <numerusform>%n measured offsets of about {offset} since then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more day(s) at the rate of the last month.</source>
        <translation>
            <numerusform>Room for %n more day at the rate of the last month.</numerusform>
            <numerusform>Room for %n more days at the rate of the last month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than a month: erased by the next sweep.</source>
        <translation>
            <numerusform>%n older than a month: erased by the next sweep.</numerusform>
            <numerusform>%n older than a month: erased by the next sweep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would go ({size}).</source>
        <translation>
            <numerusform>%n file would go ({size}).</numerusform>
            <numerusform>%n files would go ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would stay.</source>
        <translation>
            <numerusform>%n file would stay.</numerusform>
            <numerusform>%n files would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) would be erased today.</source>
        <translation>
            <numerusform>%n recording would be erased today.</numerusform>
            <numerusform>%n recordings would be erased today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) older than a month still on {camera}: empty it, or have it emptied.</source>
        <translation>
            <numerusform>%n recording older than a month still on {camera}: empty it, or have it emptied.</numerusform>
            <numerusform>%n recordings older than a month still on {camera}: empty it, or have it emptied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still on {camera}: {names}.</source>
        <translation>
            <numerusform>%n file still on {camera}: {names}.</numerusform>
            <numerusform>%n files still on {camera}: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{cameras}: everything is in and verified, and waits for your order to be emptied.</source>
        <translation>
            <numerusform>{cameras}: everything is in and verified; the camera waits for your order to be emptied.</numerusform>
            <numerusform>{cameras}: everything is in and verified; the cameras wait for your order to be emptied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only settings of the camera stay on it: %n file(s) without any recording.</source>
        <translation>
            <numerusform>Only settings of the camera stay on it: %n file without any recording.</numerusform>
            <numerusform>Only settings of the camera stay on it: %n files without any recording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written on the camera during the transfer: nothing of them was erased. Bring in again.</source>
        <translation>
            <numerusform>%n file was written on the camera during the transfer: it was not erased. Bring in again.</numerusform>
            <numerusform>%n files were written on the camera during the transfer: they were not erased. Bring in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the camera, which was then checked.</source>
        <translation>
            <numerusform>%n file erased from the camera, which was then checked.</numerusform>
            <numerusform>%n files erased from the camera, which was then checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the folder or dock, which was then checked.</source>
        <translation>
            <numerusform>%n file erased from the folder or dock, which was then checked.</numerusform>
            <numerusform>%n files erased from the folder or dock, which was then checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought in and erased from the reception.</source>
        <translation>
            <numerusform>%n file brought in and erased from the reception.</numerusform>
            <numerusform>%n files brought in and erased from the reception.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be prepared for looking: this is done while somebody is signed in at the window.</source>
        <translation>
            <numerusform>%n still to be prepared for looking: this is done while somebody is signed in at the window.</numerusform>
            <numerusform>%n still to be prepared for looking: this is done while somebody is signed in at the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) would be erased.</source>
        <translation>
            <numerusform>%n recording would be erased.</numerusform>
            <numerusform>%n recordings would be erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) erased.</source>
        <translation>
            <numerusform>%n recording erased.</numerusform>
            <numerusform>%n recordings erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never searched. Erased automatically %n month(s) after the incident is closed, with the texts that could name them.</source>
        <translation>
            <numerusform>Never searched. Erased automatically %n month after the incident is closed, with the texts that could name them.</numerusform>
            <numerusform>Never searched. Erased automatically %n months after the incident is closed, with the texts that could name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They and the texts that could name them are erased in %n month(s).</source>
        <translation>
            <numerusform>They and the texts that could name them are erased in %n month.</numerusform>
            <numerusform>They and the texts that could name them are erased in %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) would be erased: {numbers}.</source>
        <translation>
            <numerusform>The persons of %n report would be erased: {numbers}.</numerusform>
            <numerusform>The persons of %n reports would be erased: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) were erased: {numbers}.</source>
        <translation>
            <numerusform>The persons of %n report were erased: {numbers}.</numerusform>
            <numerusform>The persons of %n reports were erased: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) would be erased: {numbers}.</source>
        <translation>
            <numerusform>The names in %n request would be erased: {numbers}.</numerusform>
            <numerusform>The names in %n requests would be erased: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) were erased: {numbers}.</source>
        <translation>
            <numerusform>The names in %n request were erased: {numbers}.</numerusform>
            <numerusform>The names in %n requests were erased: {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %n person(s) who left the service would be erased.</source>
        <translation>
            <numerusform>The name of %n person who left the service would be erased.</numerusform>
            <numerusform>The names of %n people who left the service would be erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names of %n person(s) who left the service were erased.</source>
        <translation>
            <numerusform>The name of %n person who left the service was erased.</numerusform>
            <numerusform>The names of %n people who left the service were erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next erasure on {day}: %n recording(s).</source>
        <translation>
            <numerusform>Next erasure on {day}: %n recording.</numerusform>
            <numerusform>Next erasure on {day}: %n recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked.</source>
        <translation>
            <numerusform>%n recording checked.</numerusform>
            <numerusform>%n recordings checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) checked.</source>
        <translation>
            <numerusform>%n journal entry checked.</numerusform>
            <numerusform>%n journal entries checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) written.</source>
        <translation>
            <numerusform>%n journal entry written.</numerusform>
            <numerusform>%n journal entries written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinesScreen</name>
    <message>
        <source>Due dates</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Show what goes until this day</source>
        <translation>Show what goes until this day</translation>
    </message>
    <message>
        <source>due dates</source>
        <translation>due dates</translation>
    </message>
    <message>
        <source>Go through the days</source>
        <translation>Go through the days</translation>
    </message>
    <message>
        <source>The calendar</source>
        <translation>The calendar</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message numerus="yes">
        <source>%n to erase</source>
        <translation>
            <numerusform>%n to erase</numerusform>
            <numerusform>%n to erase</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Erasure</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are late.</source>
        <translation>
            <numerusform>%n recording is late.</numerusform>
            <numerusform>%n recordings are late.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings are late.</source>
        <translation>Some of your recordings are late.</translation>
    </message>
    <message>
        <source>Overdue: {what}.</source>
        <translation>Overdue: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go on {day}: {why}.</source>
        <translation>
            <numerusform>%n recording goes on {day}: {why}.</numerusform>
            <numerusform>%n recordings go on {day}: {why}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of your recordings go on {day}: {why}.</source>
        <translation>Some of your recordings go on {day}: {why}.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) go by themselves until {day}.</source>
        <translation>
            <numerusform>%n recording goes by itself until {day}.</numerusform>
            <numerusform>%n recordings go by themselves until {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recordings whose day comes until {day} go by themselves.</source>
        <translation>Your recordings whose day comes until {day} go by themselves.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Answer {number}</source>
        <translation>Answer {number}</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>What was past its day is erased; its record stands under Station, Erasures.</source>
        <translation>What was past its day is erased; its record stands under Station, Erasures.</translation>
    </message>
    <message>
        <source>The date is confirmed.</source>
        <translation>The date is confirmed.</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Station made in {folder}.</source>
        <translation>Station made in {folder}.</translation>
    </message>
    <message>
        <source>Done in {seconds} s.</source>
        <translation>Done in {seconds} s.</translation>
    </message>
    <message>
        <source>To go on by hand: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips</source>
        <translation>To go on by hand: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips</translation>
    </message>
    <message>
        <source>Report: {file}</source>
        <translation>Report: {file}</translation>
    </message>
    <message>
        <source>Two cameras on the list, each with its wearer.</source>
        <translation>Two cameras on the list, each with its wearer.</translation>
    </message>
    <message>
        <source>Simulated dock: {folder}.</source>
        <translation>Simulated dock: {folder}.</translation>
    </message>
    <message>
        <source>Incident {number}: {recordings}, in {files}.</source>
        <translation>Incident {number}: {recordings}, in {files}.</translation>
    </message>
    <message>
        <source>In the list: {recordings}, in {files}.</source>
        <translation>In the list: {recordings}, in {files}.</translation>
    </message>
    <message>
        <source>Next automatic erasure: {day}.</source>
        <translation>Next automatic erasure: {day}.</translation>
    </message>
    <message>
        <source>Looked at with a reason; one mark and one still (image {frame}, {time}).</source>
        <translation>Looked at with a reason; one mark and one still (image {frame}, {time}).</translation>
    </message>
    <message>
        <source>Kept for {reference}, to be looked at again on {day}.</source>
        <translation>Kept for {reference}, to be looked at again on {day}.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Say which camera…</source>
        <translation>Say which camera…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <source>Join into one…</source>
        <translation>Join into one…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Choose a recording to see who wore the camera, where, and until when it is kept.</source>
        <translation>Choose a recording to see who wore the camera, where, and until when it is kept.</translation>
    </message>
    <message>
        <source>{day}, {hours}</source>
        <translation>{day}, {hours}</translation>
    </message>
    <message>
        <source>Several recordings chosen</source>
        <translation>Several recordings chosen</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) chosen</source>
        <translation>
            <numerusform>%n recording chosen</numerusform>
            <numerusform>%n recordings chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is filled in here is written to all of them.</source>
        <translation>What is filled in here is written to all of them.</translation>
    </message>
    <message>
        <source>Each has its own due date: see the list.</source>
        <translation>Each has its own due date: see the list.</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>To identify</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), one recording</source>
        <translation>
            <numerusform>%n file, one recording</numerusform>
            <numerusform>%n files, one recording</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept for a procedure beyond its month.</source>
        <translation>Kept for a procedure beyond its month.</translation>
    </message>
    <message>
        <source>To review on {day}.</source>
        <translation>To review on {day}.</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>As the station&apos;s</source>
        <translation>As the station&apos;s</translation>
    </message>
    <message>
        <source>{offset} ({evidence})</source>
        <translation>{offset} ({evidence})</translation>
    </message>
    <message>
        <source>by the camera {moment}</source>
        <translation>by the camera {moment}</translation>
    </message>
    <message>
        <source>known offset of the camera</source>
        <translation>known offset of the camera</translation>
    </message>
    <message>
        <source>measured by satellites</source>
        <translation>measured by satellites</translation>
    </message>
    <message>
        <source>by the hour of docking</source>
        <translation>by the hour of docking</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>corrected by a person</translation>
    </message>
    <message>
        <source> by {name}</source>
        <translation> by {name}</translation>
    </message>
    <message>
        <source>Tracks beside picture and sound. They are kept in the original, whatever they hold.</source>
        <translation>Tracks beside picture and sound. They are kept in the original, whatever they hold.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Other data</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Not of the service</source>
        <translation>Not of the service</translation>
    </message>
    <message>
        <source>Write-protected</source>
        <translation>Write-protected</translation>
    </message>
    <message>
        <source>Waits for your order</source>
        <translation>Waits for your order</translation>
    </message>
    <message>
        <source>Not to be emptied</source>
        <translation>Not to be emptied</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Docked</translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation>Not empty</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Not docked</source>
        <translation>Not docked</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Never seen</translation>
    </message>
    <message>
        <source>This camera is not on the list of the service: nothing was copied, nothing is erased. Put it on the list, or take it away.</source>
        <translation>This camera is not on the list of the service: nothing was copied, nothing is erased. Put it on the list, or take it away.</translation>
    </message>
    <message>
        <source>Nothing can be erased on it. Remove the write protection, then dock it again.</source>
        <translation>Nothing can be erased on it. Remove the write protection, then dock it again.</translation>
    </message>
    <message>
        <source>Everything is in and verified. It is emptied when you say so.</source>
        <translation>Everything is in and verified. It is emptied when you say so.</translation>
    </message>
    <message>
        <source>Everything is in and verified. The station never empties it.</source>
        <translation>Everything is in and verified. The station never empties it.</translation>
    </message>
    <message>
        <source>What is on it is brought in by itself.</source>
        <translation>What is on it is brought in by itself.</translation>
    </message>
    <message>
        <source>Files are still on it: recordings that bear no camera&apos;s name, that it has not finished, or what belongs to no recording. It is not free.</source>
        <translation>Files are still on it: recordings that bear no camera&apos;s name, that it has not finished, or what belongs to no recording. It is not free.</translation>
    </message>
    <message>
        <source>It was empty after its last transfer.</source>
        <translation>It was empty after its last transfer.</translation>
    </message>
    <message>
        <source>Put it on its dock: it is recognised by itself.</source>
        <translation>Put it on its dock: it is recognised by itself.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>No access</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Not there</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>It keeps silent. It is asked again by itself.</source>
        <translation>It keeps silent. It is asked again by itself.</translation>
    </message>
    <message>
        <source>Its server lets the station in no more: see Station, Docks and folders.</source>
        <translation>Its server lets the station in no more: see Station, Docks and folders.</translation>
    </message>
    <message>
        <source>It is looked for again by itself.</source>
        <translation>It is looked for again by itself.</translation>
    </message>
    <message>
        <source>What is finished there is brought in by itself.</source>
        <translation>What is finished there is brought in by itself.</translation>
    </message>
    <message>
        <source>{told} · {day}</source>
        <translation>{told} · {day}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>noted for the camera</source>
        <translation>noted for the camera</translation>
    </message>
    <message>
        <source>by the satellites</source>
        <translation>by the satellites</translation>
    </message>
    <message>
        <source>by the docking</source>
        <translation>by the docking</translation>
    </message>
    <message>
        <source>by the time of the file</source>
        <translation>by the time of the file</translation>
    </message>
    <message>
        <source>corrected by a person</source>
        <translation>corrected by a person</translation>
    </message>
    <message>
        <source>{offset} measured, not corrected</source>
        <translation>{offset} measured, not corrected</translation>
    </message>
    <message>
        <source>{offset} · {evidence}</source>
        <translation>{offset} · {evidence}</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>emptied and checked, its settings stay</source>
        <translation>emptied and checked, its settings stay</translation>
    </message>
    <message>
        <source>emptied and checked</source>
        <translation>emptied and checked</translation>
    </message>
    <message>
        <source>erased from the dock</source>
        <translation>erased from the dock</translation>
    </message>
    <message>
        <source>begun, end unknown</source>
        <translation>begun, end unknown</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>write-protected</translation>
    </message>
    <message>
        <source>the dock lets nothing be erased</source>
        <translation>the dock lets nothing be erased</translation>
    </message>
    <message>
        <source>waits for an order</source>
        <translation>waits for an order</translation>
    </message>
    <message>
        <source>never emptied</source>
        <translation>never emptied</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>goes</translation>
    </message>
    <message>
        <source>goes once it is in</source>
        <translation>goes once it is in</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>the camera is set never to be emptied</source>
        <translation>the camera is set never to be emptied</translation>
    </message>
    <message>
        <source>the camera waits for an order</source>
        <translation>the camera waits for an order</translation>
    </message>
    <message>
        <source>the camera is not on the list</source>
        <translation>the camera is not on the list</translation>
    </message>
    <message>
        <source>the camera is write-protected</source>
        <translation>the camera is write-protected</translation>
    </message>
    <message>
        <source>the dock does not let the station erase</source>
        <translation>the dock does not let the station erase</translation>
    </message>
    <message>
        <source>the sealed copy is damaged: this may be the last one</source>
        <translation>the sealed copy is damaged: this may be the last one</translation>
    </message>
    <message>
        <source>the camera has not finished it</source>
        <translation>the camera has not finished it</translation>
    </message>
    <message>
        <source>belongs to no recording</source>
        <translation>belongs to no recording</translation>
    </message>
    <message>
        <source>settings of the camera</source>
        <translation>settings of the camera</translation>
    </message>
    <message>
        <source>is no recording</source>
        <translation>is no recording</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Why it stays</translation>
    </message>
</context>
<context>
    <name>DocksPage</name>
    <message>
        <source>Docking stations and folders</source>
        <translation>Docking stations and folders</translation>
    </message>
    <message>
        <source>No docking station and no folder yet.</source>
        <translation>No docking station and no folder yet.</translation>
    </message>
    <message>
        <source>A camera that shows up as a volume of this computer comes in by itself.</source>
        <translation>A camera that shows up as a volume of this computer comes in by itself.</translation>
    </message>
    <message>
        <source>Bring in now</source>
        <translation>Bring in now</translation>
    </message>
    <message>
        <source>and empty the cameras once verified</source>
        <translation>and empty the cameras once verified</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Add a folder…</translation>
    </message>
    <message>
        <source>Add a network dock…</source>
        <translation>Add a network dock…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Bringing in</translation>
    </message>
    <message numerus="yes">
        <source>%n were already there.</source>
        <translation>
            <numerusform>%n was already there.</numerusform>
            <numerusform>%n were already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were erased here before and stay so.</source>
        <translation>
            <numerusform>%n was erased here before and stays so.</numerusform>
            <numerusform>%n were erased here before and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are damaged and kept as they are.</source>
        <translation>
            <numerusform>%n is damaged and kept as it is.</numerusform>
            <numerusform>%n are damaged and kept as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come from an unknown camera.</source>
        <translation>
            <numerusform>%n comes from an unknown camera.</numerusform>
            <numerusform>%n come from an unknown camera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased from the cameras after checking.</source>
        <translation>
            <numerusform>%n erased from the cameras after checking.</numerusform>
            <numerusform>%n erased from the cameras after checking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished yet: they come in by themselves.</source>
        <translation>
            <numerusform>%n not finished yet: it comes in by itself.</numerusform>
            <numerusform>%n not finished yet: they come in by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be prepared for looking: this goes on by itself.</source>
        <translation>
            <numerusform>%n still to be prepared for looking: this goes on by itself.</numerusform>
            <numerusform>%n still to be prepared for looking: this goes on by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and checked.</source>
        <translation>
            <numerusform>%n recording brought in and checked.</numerusform>
            <numerusform>%n recordings brought in and checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} in {time}.</source>
        <translation>{size} in {time}.</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>The transfer was stopped.</translation>
    </message>
    <message>
        <source>What was checked stays; the cameras keep the rest. Start again whenever you like.</source>
        <translation>What was checked stays; the cameras keep the rest. Start again whenever you like.</translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation>Folder of a docking station</translation>
    </message>
    <message>
        <source>Docking station or folder</source>
        <translation>Docking station or folder</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Still for</source>
        <translation>Still for</translation>
    </message>
    <message>
        <source>is being asked…</source>
        <translation>is being asked…</translation>
    </message>
    <message>
        <source>account refused</source>
        <translation>account refused</translation>
    </message>
    <message>
        <source>Last transfer</source>
        <translation>Last transfer</translation>
    </message>
    <message>
        <source>There</source>
        <translation>There</translation>
    </message>
    <message>
        <source>to be identified</source>
        <translation>to be identified</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>its key has changed</source>
        <translation>its key has changed</translation>
    </message>
    <message>
        <source>its key is not confirmed</source>
        <translation>its key is not confirmed</translation>
    </message>
    <message>
        <source>hangs up</source>
        <translation>hangs up</translation>
    </message>
    <message>
        <source>no address: remove it</source>
        <translation>no address: remove it</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>does not answer</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Each recording is read once, sealed, read again and compared. A camera is emptied only after that.</source>
        <translation>Each recording is read once, sealed, read again and compared. A camera is emptied only after that.</translation>
    </message>
</context>
<context>
    <name>DocksScreen</name>
    <message>
        <source>List of cameras</source>
        <translation>List of cameras</translation>
    </message>
    <message>
        <source>Serials, the prefect&apos;s order and who has which camera</source>
        <translation>Serials, the prefect&apos;s order and who has which camera</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s)</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on a dock</source>
        <translation>
            <numerusform>%n on a dock</numerusform>
            <numerusform>%n on a dock</numerusform>
        </translation>
    </message>
    <message>
        <source>none on a dock</source>
        <translation>none on a dock</translation>
    </message>
    <message>
        <source>{cameras}, {docked}.</source>
        <translation>{cameras}, {docked}.</translation>
    </message>
    <message>
        <source>Saved, and on record.</source>
        <translation>Saved, and on record.</translation>
    </message>
    <message>
        <source>Put a camera on its dock</source>
        <translation>Put a camera on its dock</translation>
    </message>
    <message>
        <source>It is recognised by itself, its recordings are brought in and verified, and it is emptied as you set it. A camera of the service stands on the list: Station, Cameras.</source>
        <translation>It is recognised by itself, its recordings are brought in and verified, and it is emptied as you set it. A camera of the service stands on the list: Station, Cameras.</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Docks</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Player: libVLC is there.</source>
        <translation>Player: libVLC is there.</translation>
    </message>
    <message>
        <source>Player: libVLC is missing. Install libvlc5 and vlc-plugin-base.</source>
        <translation>Player: libVLC is missing. Install libvlc5 and vlc-plugin-base.</translation>
    </message>
    <message>
        <source>Codecs: all that cameras use can be decoded.</source>
        <translation>Codecs: all that cameras use can be decoded.</translation>
    </message>
    <message>
        <source>Codecs: {missing} cannot be decoded. Install the program again.</source>
        <translation>Codecs: {missing} cannot be decoded. Install the program again.</translation>
    </message>
    <message>
        <source>Keyring: {backend}.</source>
        <translation>Keyring: {backend}.</translation>
    </message>
    <message>
        <source>Keyring: none that keeps secrets encrypted answers. Open a session with a keyring, or keep the station&apos;s key in a file (--key-file).</source>
        <translation>Keyring: none that keeps secrets encrypted answers. Open a session with a keyring, or keep the station&apos;s key in a file (--key-file).</translation>
    </message>
    <message>
        <source>Folder: {folder} belongs to this account alone.</source>
        <translation>Folder: {folder} belongs to this account alone.</translation>
    </message>
    <message>
        <source>Folder: {folder} can be read by other accounts, or not written. Run: chmod 700 {folder}</source>
        <translation>Folder: {folder} can be read by other accounts, or not written. Run: chmod 700 {folder}</translation>
    </message>
    <message>
        <source>Disk: {free} free.</source>
        <translation>Disk: {free} free.</translation>
    </message>
    <message>
        <source>Disk: only {free} free. Make some room before a camera docks.</source>
        <translation>Disk: only {free} free. Make some room before a camera docks.</translation>
    </message>
    <message>
        <source>File system: {kind}, an overwritten key is gone.</source>
        <translation>File system: {kind}, an overwritten key is gone.</translation>
    </message>
    <message>
        <source>File system: {kind} may keep old copies of an erased key. Put the station on a local ext4 or NTFS disk, encrypted underneath.</source>
        <translation>File system: {kind} may keep old copies of an erased key. Put the station on a local ext4 or NTFS disk, encrypted underneath.</translation>
    </message>
    <message>
        <source>Clock: agrees with the last use of the station.</source>
        <translation>Clock: agrees with the last use of the station.</translation>
    </message>
    <message>
        <source>Clock: {days} days from the last use of the station. Check the date of this computer.</source>
        <translation>Clock: {days} days from the last use of the station. Check the date of this computer.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: installed, last run {when}.</source>
        <translation>Erasure with nobody there: installed, last run {when}.</translation>
    </message>
    <message>
        <source>Crash dumps: off.</source>
        <translation>Crash dumps: off.</translation>
    </message>
    <message>
        <source>Crash dumps: on, they may hold keys. Run: ulimit -c 0</source>
        <translation>Crash dumps: on, they may hold keys. Run: ulimit -c 0</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Cameras: {listed} on the list, {limit} by the prefect&apos;s order, until {until}.</source>
        <translation>Cameras: {listed} on the list, {limit} by the prefect&apos;s order, until {until}.</translation>
    </message>
    <message>
        <source>Ask the prefect for an order that fits. Recordings come in all the same.</source>
        <translation>Ask the prefect for an order that fits. Recordings come in all the same.</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>never yet</translation>
    </message>
    <message>
        <source>Erasure with nobody there: installed, but last run {when}. Keep this account signed in to the computer, or see what the timer says; the window and each command erase what is due meanwhile.</source>
        <translation>Erasure with nobody there: installed, but last run {when}. Keep this account signed in to the computer, or see what the timer says; the window and each command erase what is due meanwhile.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: no timer for this system comes with the program. Have it call each hour: bwc-review sweep --unattended</source>
        <translation>Erasure with nobody there: no timer for this system comes with the program. Have it call each hour: bwc-review sweep --unattended</translation>
    </message>
    <message>
        <source>Erasure with nobody there: not installed. Import packaging/windows/bwc-review-sweep.xml in the task scheduler, under the name BWC Review sweep.</source>
        <translation>Erasure with nobody there: not installed. Import packaging/windows/bwc-review-sweep.xml in the task scheduler, under the name BWC Review sweep.</translation>
    </message>
    <message>
        <source>Erasure with nobody there: not installed. Run: packaging/timer install</source>
        <translation>Erasure with nobody there: not installed. Run: packaging/timer install</translation>
    </message>
    <message>
        <source>Integrity: not checked yet. It is done each week; now: bwc-review verify</source>
        <translation>Integrity: not checked yet. It is done each week; now: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: damage found {when} ({bad} recordings). Run: bwc-review verify</source>
        <translation>Integrity: damage found {when} ({bad} recordings). Run: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: last checked {when}. It is done each week while the computer is on; now: bwc-review verify</source>
        <translation>Integrity: last checked {when}. It is done each week while the computer is on; now: bwc-review verify</translation>
    </message>
    <message>
        <source>Integrity: everything checked {when}, and whole.</source>
        <translation>Integrity: everything checked {when}, and whole.</translation>
    </message>
</context>
<context>
    <name>EffectDialog</name>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Yes, these recordings may be erased</source>
        <translation>Yes, these recordings may be erased</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Due then</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>impossible: stays</source>
        <translation>impossible: stays</translation>
    </message>
    <message>
        <source>date to check</source>
        <translation>date to check</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, at once</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, later today</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>EmptyDialog</name>
    <message>
        <source>Empty {camera}</source>
        <translation>Empty {camera}</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen. Each file is first read again, on the camera and in the vault, and goes only where both are the same.</source>
        <translation>Nothing is erased yet: this is what would happen. Each file is first read again, on the camera and in the vault, and goes only where both are the same.</translation>
    </message>
    <message>
        <source>Files on the camera</source>
        <translation>Files on the camera</translation>
    </message>
    <message>
        <source>Files at the dock</source>
        <translation>Files at the dock</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>Files in the folder</translation>
    </message>
    <message>
        <source>Empty the camera</source>
        <translation>Empty the camera</translation>
    </message>
    <message>
        <source>Erase from the dock</source>
        <translation>Erase from the dock</translation>
    </message>
    <message>
        <source>Erase from the folder</source>
        <translation>Erase from the folder</translation>
    </message>
    <message>
        <source>Looking at the camera</source>
        <translation>Looking at the camera</translation>
    </message>
    <message>
        <source>Looking at the dock</source>
        <translation>Looking at the dock</translation>
    </message>
    <message>
        <source>Looking at the folder</source>
        <translation>Looking at the folder</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, at the dock and in the vault, and goes only where both are the same.</source>
        <translation>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, at the dock and in the vault, and goes only where both are the same.</translation>
    </message>
    <message>
        <source>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, in the folder and in the vault, and goes only where both are the same.</source>
        <translation>Nothing is erased yet: this is what would happen to the files of the cameras that wait for an order. Each file is first read again, in the folder and in the vault, and goes only where both are the same.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would stay.</source>
        <translation>
            <numerusform>%n file would stay.</numerusform>
            <numerusform>%n files would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are older than a month.</source>
        <translation>
            <numerusform>%n of them is older than a month.</numerusform>
            <numerusform>%n of them are older than a month.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would go.</source>
        <translation>Nothing would go.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would go ({size}).</source>
        <translation>
            <numerusform>%n file would go ({size}).</numerusform>
            <numerusform>%n files would go ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading again and comparing</source>
        <translation>Reading again and comparing</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the dock.</source>
        <translation>
            <numerusform>%n file erased from the dock.</numerusform>
            <numerusform>%n files erased from the dock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the camera.</source>
        <translation>
            <numerusform>%n file erased from the camera.</numerusform>
            <numerusform>%n files erased from the camera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the folder.</source>
        <translation>
            <numerusform>%n file erased from the folder.</numerusform>
            <numerusform>%n files erased from the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still on it.</source>
        <translation>
            <numerusform>%n file is still on it.</numerusform>
            <numerusform>%n files are still on it.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was not erased stays at the dock; nothing is lost.</source>
        <translation>What was not erased stays at the dock; nothing is lost.</translation>
    </message>
    <message>
        <source>What was not erased stays in the folder; nothing is lost.</source>
        <translation>What was not erased stays in the folder; nothing is lost.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>What was not erased stays on the camera; nothing is lost.</source>
        <translation>What was not erased stays on the camera; nothing is lost.</translation>
    </message>
</context>
<context>
    <name>EndedPage</name>
    <message>
        <source>State the reason again…</source>
        <translation>State the reason again…</translation>
    </message>
    <message>
        <source>Marks and stills are kept. The look goes on where it stood.</source>
        <translation>Marks and stills are kept. The look goes on where it stood.</translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation>The reason has ended</translation>
    </message>
    <message>
        <source>The time for which it was stated is over. The pictures have been closed.</source>
        <translation>The time for which it was stated is over. The pictures have been closed.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase on request</source>
        <translation>Erase on request</translation>
    </message>
    <message>
        <source>The original, everything made from it and its words are erased at once and for good. Its line in the inventory stays.</source>
        <translation>The original, everything made from it and its words are erased at once and for good. Its line in the inventory stays.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no station in {folder} yet.
Nothing was changed.
Create one with the first-start wizard, or choose another data folder.</source>
        <translation>There is no station in {folder} yet.
Nothing was changed.
Create one with the first-start wizard, or choose another data folder.</translation>
    </message>
    <message>
        <source>{folder} already holds a station.
It was left as it is.
Open it, or choose an empty folder for a new one.</source>
        <translation>{folder} already holds a station.
It was left as it is.
Open it, or choose an empty folder for a new one.</translation>
    </message>
    <message>
        <source>This station is already open in another window or program.
Nothing was changed.
Close the other one, then try again ({folder}).</source>
        <translation>This station is already open in another window or program.
Nothing was changed.
Close the other one, then try again ({folder}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used ({cause}).
Nothing was changed.
Check that the disk is connected and that this account may write to it.</source>
        <translation>The folder {folder} cannot be used ({cause}).
Nothing was changed.
Check that the disk is connected and that this account may write to it.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted.
Nothing was stored in clear.
Unlock the keyring of the session, or choose a key file protected by a passphrase.</source>
        <translation>This computer has no keyring that keeps secrets encrypted.
Nothing was stored in clear.
Unlock the keyring of the session, or choose a key file protected by a passphrase.</translation>
    </message>
    <message>
        <source>The passphrase of this station&apos;s key file is needed.
Recordings are untouched.
Type it to open the station.</source>
        <translation>The passphrase of this station&apos;s key file is needed.
Recordings are untouched.
Type it to open the station.</translation>
    </message>
    <message>
        <source>This passphrase does not open the station&apos;s key file.
Recordings are untouched.
Check the keyboard and capital letters, then try again.</source>
        <translation>This passphrase does not open the station&apos;s key file.
Recordings are untouched.
Check the keyboard and capital letters, then try again.</translation>
    </message>
    <message>
        <source>The key file {file} is damaged.
The sealed recordings are untouched.
Do not replace it: use the recovery sheet kept in the safe.</source>
        <translation>The key file {file} is damaged.
The sealed recordings are untouched.
Do not replace it: use the recovery sheet kept in the safe.</translation>
    </message>
    <message>
        <source>The catalogue does not open with the key of this station.
The sealed recordings are untouched.
Check that the data folder is complete, or use the recovery sheet.</source>
        <translation>The catalogue does not open with the key of this station.
The sealed recordings are untouched.
Check that the data folder is complete, or use the recovery sheet.</translation>
    </message>
    <message>
        <source>The catalogue is damaged.
The sealed recordings are untouched.
Do not go on working: keep a copy of the data folder and tell the person who looks after the computer.</source>
        <translation>The catalogue is damaged.
The sealed recordings are untouched.
Do not go on working: keep a copy of the data folder and tell the person who looks after the computer.</translation>
    </message>
    <message>
        <source>The weekly integrity check found damage: {clips} damaged recordings, or the journal or a register that is not what was written.
Nothing was changed, and what is whole stays so.
Open Station, Integrity and check again to see what it is; tell the head of service.</source>
        <translation>The weekly integrity check found damage: {clips} damaged recordings, or the journal or a register that is not what was written.
Nothing was changed, and what is whole stays so.
Open Station, Integrity and check again to see what it is; tell the head of service.</translation>
    </message>
    <message>
        <source>This station was opened by a newer version of the program.
Nothing was changed.
Install that version, or a later one.</source>
        <translation>This station was opened by a newer version of the program.
Nothing was changed.
Install that version, or a later one.</translation>
    </message>
    <message>
        <source>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries).
What was erased stays erased ({erased} again), what was released stays released ({released} again), rights that ended stay ended ({rights} again).
What else was written since the copy is lost: tell the head of service.</source>
        <translation>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries).
What was erased stays erased ({erased} again), what was released stays released ({released} again), rights that ended stay ended ({rights} again).
What else was written since the copy is lost: tell the head of service.</translation>
    </message>
    <message>
        <source>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries), and what was released or erased since is not known here.
Nothing is listed and nothing is lost; what is due is erased as always.
The head of service signs in and says of each open hold ({holds}) whether it still runs; on the command line: bwc-review put-back.</source>
        <translation>A copy of the data folder was put back: its journal ({found} entries) does not go on from the last one seen on this computer ({expected} entries), and what was released or erased since is not known here.
Nothing is listed and nothing is lost; what is due is erased as always.
The head of service signs in and says of each open hold ({holds}) whether it still runs; on the command line: bwc-review put-back.</translation>
    </message>
    <message>
        <source>The settings of this computer could not be read ({file}).
Recordings and rules are not concerned; usual values are used.
Look at the Station screen and choose again.</source>
        <translation>The settings of this computer could not be read ({file}).
Recordings and rules are not concerned; usual values are used.
Look at the Station screen and choose again.</translation>
    </message>
    <message>
        <source>The passphrase is not right.
Nothing is locked.
Check capital letters and the keyboard, then try again.</source>
        <translation>The passphrase is not right.
Nothing is locked.
Check capital letters and the keyboard, then try again.</translation>
    </message>
    <message>
        <source>Too many wrong tries.
Nothing is lost.
Wait {wait} before the next one.</source>
        <translation>Too many wrong tries.
Nothing is lost.
Wait {wait} before the next one.</translation>
    </message>
    <message>
        <source>Nobody here signs in as {login}.
Nothing was changed.
Check the name, or ask the head of service.</source>
        <translation>Nobody here signs in as {login}.
Nothing was changed.
Check the name, or ask the head of service.</translation>
    </message>
    <message>
        <source>Somebody already signs in as {login}.
Nothing was changed.
Choose another sign-in name.</source>
        <translation>Somebody already signs in as {login}.
Nothing was changed.
Choose another sign-in name.</translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was changed.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation>Your habilitation has not begun or has ended.
Nothing was changed.
Ask the head of service to check the mayor&apos;s order.</translation>
    </message>
    <message>
        <source>This passphrase is too weak.
Nothing was changed.
Take at least {minimum} characters, or four words that do not belong together.</source>
        <translation>This passphrase is too weak.
Nothing was changed.
Take at least {minimum} characters, or four words that do not belong together.</translation>
    </message>
    <message>
        <source>Somebody has to sign in for this.
Nothing was changed.
Sign in, then try again.</source>
        <translation>Somebody has to sign in for this.
Nothing was changed.
Sign in, then try again.</translation>
    </message>
    <message>
        <source>A reason is needed before the first picture.
Nothing was shown.
Open the recording again and state the reason.</source>
        <translation>A reason is needed before the first picture.
Nothing was shown.
Open the recording again and state the reason.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this station.
Nothing was changed.
Type again the characters printed on the recovery sheet.</source>
        <translation>This is not the recovery key of this station.
Nothing was changed.
Type again the characters printed on the recovery sheet.</translation>
    </message>
    <message>
        <source>{matches} recordings are called {clip}.
Nothing was changed.
Type more of the identifier.</source>
        <translation>{matches} recordings are called {clip}.
Nothing was changed.
Type more of the identifier.</translation>
    </message>
    <message>
        <source>No recording is called {clip}.
Nothing was changed.
It may have been erased: look in the journal, or run bwc-review clips --state erased.</source>
        <translation>No recording is called {clip}.
Nothing was changed.
It may have been erased: look in the journal, or run bwc-review clips --state erased.</translation>
    </message>
    <message>
        <source>Some keys in the settings of this computer cannot be used: {entries}.
Those actions have their usual keys; all others are as chosen.
Choose again under Station, Keys.</source>
        <translation>Some keys in the settings of this computer cannot be used: {entries}.
Those actions have their usual keys; all others are as chosen.
Choose again under Station, Keys.</translation>
    </message>
    <message>
        <source>Recording {clip} has been erased.
What was done with it stays in the journal.
The pictures cannot be brought back.</source>
        <translation>Recording {clip} has been erased.
What was done with it stays in the journal.
The pictures cannot be brought back.</translation>
    </message>
    <message>
        <source>Recording {clip} was erased on {day}.
What was done with it stays in the journal.
The pictures cannot be brought back.</source>
        <translation>Recording {clip} was erased on {day}.
What was done with it stays in the journal.
The pictures cannot be brought back.</translation>
    </message>
    <message>
        <source>The date of recording {clip} is not in doubt.
Nothing was changed.
Where the camera&apos;s clock was wrong, correct the clock.</source>
        <translation>The date of recording {clip} is not in doubt.
Nothing was changed.
Where the camera&apos;s clock was wrong, correct the clock.</translation>
    </message>
    <message>
        <source>The recording cannot have begun then.
Nothing was changed.
State an hour that lies before the camera was docked.</source>
        <translation>The recording cannot have begun then.
Nothing was changed.
State an hour that lies before the camera was docked.</translation>
    </message>
    <message>
        <source>Recording {clip} is no longer what was sealed.
The other recordings are not concerned.
Do not extract it; tell the head of service and keep the camera.</source>
        <translation>Recording {clip} is no longer what was sealed.
The other recordings are not concerned.
Do not extract it; tell the head of service and keep the camera.</translation>
    </message>
    <message>
        <source>Recording {clip} does not have its length: {found} instead of {expected}.
The other recordings are not concerned.
Do not extract it; tell the head of service.</source>
        <translation>Recording {clip} does not have its length: {found} instead of {expected}.
The other recordings are not concerned.
Do not extract it; tell the head of service.</translation>
    </message>
    <message>
        <source>Recording {clip} was sealed for another key.
It is whole.
Sign in as a person entitled to images, or use the recovery sheet.</source>
        <translation>Recording {clip} was sealed for another key.
It is whole.
Sign in as a person entitled to images, or use the recovery sheet.</translation>
    </message>
    <message>
        <source>The disk of {folder} does not answer: the program ended without waiting for it.
What was recorded before is not lost; the next start puts the journal in order.
Check the disk and its cable before starting again.</source>
        <translation>The disk of {folder} does not answer: the program ended without waiting for it.
What was recorded before is not lost; the next start puts the journal in order.
Check the disk and its cable before starting again.</translation>
    </message>
    <message>
        <source>A sealed file of recording {clip} is not in its place.
The other recordings are not concerned.
Check that the disk is connected; tell the head of service.</source>
        <translation>A sealed file of recording {clip} is not in its place.
The other recordings are not concerned.
Check that the disk is connected; tell the head of service.</translation>
    </message>
    <message>
        <source>The vault holds a recording, {clip}, that the list does not know.
The list is probably older than the vault: it was put back from a copy.
Tell the head of service; nothing has been erased.</source>
        <translation>The vault holds a recording, {clip}, that the list does not know.
The list is probably older than the vault: it was put back from a copy.
Tell the head of service; nothing has been erased.</translation>
    </message>
    <message>
        <source>No picture can be read from recording {clip}.
The file is kept and sealed as the camera wrote it.
It can still be extracted for a laboratory.</source>
        <translation>No picture can be read from recording {clip}.
The file is kept and sealed as the camera wrote it.
It can still be extracted for a laboratory.</translation>
    </message>
    <message>
        <source>This instant lies outside recording {clip}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation>This instant lies outside recording {clip}.
Nothing was changed.
Choose an instant inside the recording.</translation>
    </message>
    <message>
        <source>Recording {clip} has no picture {frame}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation>Recording {clip} has no picture {frame}.
Nothing was changed.
Choose an instant inside the recording.</translation>
    </message>
    <message>
        <source>{volume} was plugged in, but the computer did not mount it ({cause}).
Nothing is lost: what is on it stays there.
Take it out and put it in again, or have the computer&apos;s administrator allow it.</source>
        <translation>{volume} was plugged in, but the computer did not mount it ({cause}).
Nothing is lost: what is on it stays there.
Take it out and put it in again, or have the computer&apos;s administrator allow it.</translation>
    </message>
    <message>
        <source>{volume} should not be taken away yet ({cause}).
Nothing is lost: what was brought in is safe.
Wait a moment, close what shows its files, then ask again.</source>
        <translation>{volume} should not be taken away yet ({cause}).
Nothing is lost: what was brought in is safe.
Wait a moment, close what shows its files, then ask again.</translation>
    </message>
    <message>
        <source>{source} is not there or cannot be listed.
Nothing is lost: the camera keeps its recordings.
Connect the camera or its docking station again.</source>
        <translation>{source} is not there or cannot be listed.
Nothing is lost: the camera keeps its recordings.
Connect the camera or its docking station again.</translation>
    </message>
    <message>
        <source>{file} cannot be read on the camera ({cause}).
The camera keeps it; the other files are brought in.
Clean the contacts, dock the camera again, then retry.</source>
        <translation>{file} cannot be read on the camera ({cause}).
The camera keeps it; the other files are brought in.
Clean the contacts, dock the camera again, then retry.</translation>
    </message>
    <message>
        <source>{file} is no longer where it was: somebody or something else erased or moved it during the transfer.
The station has no copy of it; the others are brought in.
Ask whoever looks after the dock, or unloads the same cameras.</source>
        <translation>{file} is no longer where it was: somebody or something else erased or moved it during the transfer.
The station has no copy of it; the others are brought in.
Ask whoever looks after the dock, or unloads the same cameras.</translation>
    </message>
    <message>
        <source>The camera was taken away while {file} was being read.
The camera keeps it; nothing half-copied is listed.
Put the camera back: the transfer goes on where it stopped.</source>
        <translation>The camera was taken away while {file} was being read.
The camera keeps it; nothing half-copied is listed.
Put the camera back: the transfer goes on where it stopped.</translation>
    </message>
    <message>
        <source>{file} changed while it was being read.
The camera keeps it.
Stop the recording on the camera, then dock it again.</source>
        <translation>{file} changed while it was being read.
The camera keeps it.
Stop the recording on the camera, then dock it again.</translation>
    </message>
    <message>
        <source>The disk of the station is full.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation>The disk of the station is full.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</translation>
    </message>
    <message>
        <source>The disk of the station is full: {needed} are needed.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation>The disk of the station is full: {needed} are needed.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</translation>
    </message>
    <message>
        <source>The sealed copy of {file} is not what was read.
The camera keeps the original and will not be emptied.
Dock it again; if it happens twice, have the disk checked.</source>
        <translation>The sealed copy of {file} is not what was read.
The camera keeps the original and will not be emptied.
Dock it again; if it happens twice, have the disk checked.</translation>
    </message>
    <message>
        <source>{file}, which a dock has sent, could not be erased from what is waiting at the station.
It is sealed there, and the vault holds a verified copy.
It is tried again by itself. If it happens again, have the disk checked.</source>
        <translation>{file}, which a dock has sent, could not be erased from what is waiting at the station.
It is sealed there, and the vault holds a verified copy.
It is tried again by itself. If it happens again, have the disk checked.</translation>
    </message>
    <message>
        <source>{file}: the dock does not let the station erase there, and nothing was erased.
The station holds a verified copy of what was to go.
Have whoever looks after the dock let the station&apos;s account erase in this folder, or empty it there.</source>
        <translation>{file}: the dock does not let the station erase there, and nothing was erased.
The station holds a verified copy of what was to go.
Have whoever looks after the dock let the station&apos;s account erase in this folder, or empty it there.</translation>
    </message>
    <message>
        <source>{file} changed at the dock after it was copied: it was not erased.
The dock keeps it, and the station what was there before.
It is brought in again by itself once it is finished.</source>
        <translation>{file} changed at the dock after it was copied: it was not erased.
The dock keeps it, and the station what was there before.
It is brought in again by itself once it is finished.</translation>
    </message>
    <message>
        <source>{file} is no longer at the dock: there was nothing to erase.
The station holds a verified copy.
The dock&apos;s own software may have erased it: ask whoever looks after it.</source>
        <translation>{file} is no longer at the dock: there was nothing to erase.
The station holds a verified copy.
The dock&apos;s own software may have erased it: ask whoever looks after it.</translation>
    </message>
    <message>
        <source>{file} could not be erased from the dock ({cause}).
The station holds a verified copy.
It is tried again by itself; if it happens again, ask whoever looks after the dock.</source>
        <translation>{file} could not be erased from the dock ({cause}).
The station holds a verified copy.
It is tried again by itself; if it happens again, ask whoever looks after the dock.</translation>
    </message>
    <message>
        <source>{file} is write-protected: nothing was erased from it.
The station holds a verified copy of what was to go.
Remove the write protection and dock the camera again.</source>
        <translation>{file} is write-protected: nothing was erased from it.
The station holds a verified copy of what was to go.
Remove the write protection and dock the camera again.</translation>
    </message>
    <message>
        <source>{file} changed on the camera after it was copied: it was not erased.
The camera keeps it, and the station what was there before.
Stop the recording on the camera, then bring in again.</source>
        <translation>{file} changed on the camera after it was copied: it was not erased.
The camera keeps it, and the station what was there before.
Stop the recording on the camera, then bring in again.</translation>
    </message>
    <message>
        <source>{file} is no longer on the camera: there was nothing to erase.
The station holds a verified copy.
If nobody took it away, have the camera&apos;s memory checked.</source>
        <translation>{file} is no longer on the camera: there was nothing to erase.
The station holds a verified copy.
If nobody took it away, have the camera&apos;s memory checked.</translation>
    </message>
    <message>
        <source>{file} could not be erased from the camera ({cause}).
The station holds a verified copy.
Remove the write protection and dock the camera again.</source>
        <translation>{file} could not be erased from the camera ({cause}).
The station holds a verified copy.
Remove the write protection and dock the camera again.</translation>
    </message>
    <message>
        <source>{file} cannot be read: its share or drive does not answer, and the system holds on to the question.
Nothing is lost: it stays where it is, and the other docks go on.
Check the network and the dock. It is read by itself once the share answers; if it does and nothing comes, restart the computer.</source>
        <translation>{file} cannot be read: its share or drive does not answer, and the system holds on to the question.
Nothing is lost: it stays where it is, and the other docks go on.
Check the network and the dock. It is read by itself once the share answers; if it does and nothing comes, restart the computer.</translation>
    </message>
    <message>
        <source>Docks said that recordings were complete and sent only notes about them ({count}).
No recording of the station is lost; the notes were erased with their month.
Look whether the dock&apos;s own server or the camera still holds these recordings.</source>
        <translation>Docks said that recordings were complete and sent only notes about them ({count}).
No recording of the station is lost; the notes were erased with their month.
Look whether the dock&apos;s own server or the camera still holds these recordings.</translation>
    </message>
    <message>
        <source>The part of the program that looks into recordings stopped at {file}.
Nothing is lost: it is sealed, compared and in the list.
If it cannot be viewed, tell the head of service.</source>
        <translation>The part of the program that looks into recordings stopped at {file}.
Nothing is lost: it is sealed, compared and in the list.
If it cannot be viewed, tell the head of service.</translation>
    </message>
    <message>
        <source>{file} is too large to be read.
Nothing is lost: it is kept whole beside its recording. The positions and marks in it are not shown.
Tell the head of service: such a file is written by a camera or dock that is out of order.</source>
        <translation>{file} is too large to be read.
Nothing is lost: it is kept whole beside its recording. The positions and marks in it are not shown.
Tell the head of service: such a file is written by a camera or dock that is out of order.</translation>
    </message>
    <message>
        <source>The part of the program that reads the cameras stopped at {file}.
The camera keeps it; the others are brought in.
Dock again; if it happens twice, tell the head of service.</source>
        <translation>The part of the program that reads the cameras stopped at {file}.
The camera keeps it; the others are brought in.
Dock again; if it happens twice, tell the head of service.</translation>
    </message>
    <message>
        <source>Docks cannot reach the station at {address}, port {port} ({cause}).
Nothing is lost: they keep their recordings and try again.
Choose an address of this computer and a free port under Station, Axis dock.</source>
        <translation>Docks cannot reach the station at {address}, port {port} ({cause}).
Nothing is lost: they keep their recordings and try again.
Choose an address of this computer and a free port under Station, Axis dock.</translation>
    </message>
    <message>
        <source>The station has no address yet by which a dock could reach it.
Nothing was changed.
Choose address and port under Station, Axis dock, then make the connection file.</source>
        <translation>The station has no address yet by which a dock could reach it.
Nothing was changed.
Choose address and port under Station, Axis dock, then make the connection file.</translation>
    </message>
    <message>
        <source>{serial} is not on the service&apos;s list of cameras.
Nothing was changed.
Add the camera under Station, with the prefect&apos;s order.</source>
        <translation>{serial} is not on the service&apos;s list of cameras.
Nothing was changed.
Add the camera under Station, with the prefect&apos;s order.</translation>
    </message>
    <message>
        <source>something still uses it</source>
        <translation>something still uses it</translation>
    </message>
    <message>
        <source>the computer does not allow it</source>
        <translation>the computer does not allow it</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>it is no longer there</translation>
    </message>
    <message>
        <source>the disk or its filesystem does not answer as it should</source>
        <translation>the disk or its filesystem does not answer as it should</translation>
    </message>
    <message>
        <source>There is no incident {number}.
Nothing was changed.
Check the number in the list of incidents.</source>
        <translation>There is no incident {number}.
Nothing was changed.
Check the number in the list of incidents.</translation>
    </message>
    <message>
        <source>An incident lies neither in the future nor before {day}, when cameras were first allowed.
Nothing was saved.
Check its day and its hour.</source>
        <translation>An incident lies neither in the future nor before {day}, when cameras were first allowed.
Nothing was saved.
Check its day and its hour.</translation>
    </message>
    <message>
        <source>No category has the code {code}.
Nothing was changed.
Look at the list of categories.</source>
        <translation>No category has the code {code}.
Nothing was changed.
Look at the list of categories.</translation>
    </message>
    <message>
        <source>“{label}” would say who people are, not what happened (R. 241-10).
Nothing was changed.
Name the act or the event instead.</source>
        <translation>“{label}” would say who people are, not what happened (R. 241-10).
Nothing was changed.
Name the act or the event instead.</translation>
    </message>
    <message>
        <source>Another category is already called “{label}”.
Nothing was changed.
Take that one, or show it again if it is hidden.</source>
        <translation>Another category is already called “{label}”.
Nothing was changed.
Take that one, or show it again if it is hidden.</translation>
    </message>
    <message>
        <source>This name is too long or has signs that cannot be seen.
Nothing was changed.
Take one line of 80 signs at most.</source>
        <translation>This name is too long or has signs that cannot be seen.
Nothing was changed.
Take one line of 80 signs at most.</translation>
    </message>
    <message>
        <source>This phrase is not known.
Nothing was changed.
Look at the list of phrases again.</source>
        <translation>This phrase is not known.
Nothing was changed.
Look at the list of phrases again.</translation>
    </message>
    <message>
        <source>This phrase is too long.
Nothing was changed.
Its name has {title} signs at most, its text {text}.</source>
        <translation>This phrase is too long.
Nothing was changed.
Its name has {title} signs at most, its text {text}.</translation>
    </message>
    <message>
        <source>Incident {number} is open.
There is nothing to reopen.
Its report can be changed as it is.</source>
        <translation>Incident {number} is open.
There is nothing to reopen.
Its report can be changed as it is.</translation>
    </message>
    <message>
        <source>This rule goes from {least} to {most}.
Nothing was changed.
Choose a figure between them.</source>
        <translation>This rule goes from {least} to {most}.
Nothing was changed.
Choose a figure between them.</translation>
    </message>
    <message>
        <source>Incident {number} is closed.
Its report stays as it was signed.
Open another incident for what is new.</source>
        <translation>Incident {number} is closed.
Its report stays as it was signed.
Open another incident for what is new.</translation>
    </message>
    <message>
        <source>This hold is not known.
Nothing was changed.
Look at the list of holds again.</source>
        <translation>This hold is not known.
Nothing was changed.
Look at the list of holds again.</translation>
    </message>
    <message>
        <source>The month ended on {day}: a hold can no longer be opened.
Nothing was changed.
Note the refusal in the answer to the authority.</source>
        <translation>The month ended on {day}: a hold can no longer be opened.
Nothing was changed.
Note the refusal in the answer to the authority.</translation>
    </message>
    <message>
        <source>This hold has already been released.
Nothing was changed.
Open a new one if the month is not over.</source>
        <translation>This hold has already been released.
Nothing was changed.
Open a new one if the month is not over.</translation>
    </message>
    <message>
        <source>“{field}” is missing or cannot be read.
Nothing was saved.
Fill it in, then try again.</source>
        <translation>“{field}” is missing or cannot be read.
Nothing was saved.
Fill it in, then try again.</translation>
    </message>
    <message>
        <source>A reference, an authority or the name of who receives has {most} signs at most.
Nothing was changed.
Shorten it; the story belongs into the report.</source>
        <translation>A reference, an authority or the name of who receives has {most} signs at most.
Nothing was changed.
Shorten it; the story belongs into the report.</translation>
    </message>
    <message>
        <source>A text holds a sign that cannot be written.
Nothing was changed.
Type it anew instead of pasting it.</source>
        <translation>A text holds a sign that cannot be written.
Nothing was changed.
Type it anew instead of pasting it.</translation>
    </message>
    <message>
        <source>The list has more lines than the {most} that are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</source>
        <translation>The list has more lines than the {most} that are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</translation>
    </message>
    <message>
        <source>The list has {count} lines; {most} are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</source>
        <translation>The list has {count} lines; {most} are printed at most.
Nothing was printed.
Narrow it by filters, or save it as a table.</translation>
    </message>
    <message>
        <source>This mark is no longer there.
The other marks are as they were.
It was removed meanwhile, or it went with its recording.</source>
        <translation>This mark is no longer there.
The other marks are as they were.
It was removed meanwhile, or it went with its recording.</translation>
    </message>
    <message>
        <source>A still stays at the frame it was taken from.
Nothing was changed.
Go to another frame and take another still.</source>
        <translation>A still stays at the frame it was taken from.
Nothing was changed.
Go to another frame and take another still.</translation>
    </message>
    <message>
        <source>This mark was made on the camera: it cannot be changed or removed.
It stays as it is.
Set a mark of your own beside it.</source>
        <translation>This mark was made on the camera: it cannot be changed or removed.
It stays as it is.
Set a mark of your own beside it.</translation>
    </message>
    <message>
        <source>A camera cannot be moved by more than {hours} hours.
Nothing was moved.
So large a difference is a wrong clock: check the hour of its recordings in the list.</source>
        <translation>A camera cannot be moved by more than {hours} hours.
Nothing was moved.
So large a difference is a wrong clock: check the hour of its recordings in the list.</translation>
    </message>
    <message>
        <source>Automatic erasure is waiting: {count} recordings at once, or a clock that jumped.
They were not erased.
The head of service has to confirm today&apos;s date before the evening of {day}.</source>
        <translation>Automatic erasure is waiting: {count} recordings at once, or a clock that jumped.
They were not erased.
The head of service has to confirm today&apos;s date before the evening of {day}.</translation>
    </message>
    <message>
        <source>No record of erasure is called {number}.
Nothing was changed.
Look at the list of records, then try again.</source>
        <translation>No record of erasure is called {number}.
Nothing was changed.
Look at the list of records, then try again.</translation>
    </message>
    <message>
        <source>This rule would erase recordings or names at once, {count} in all, that have not all been shown.
Nothing was erased and the rules are as they were.
Look at the list first, then decide.</source>
        <translation>This rule would erase recordings or names at once, {count} in all, that have not all been shown.
Nothing was erased and the rules are as they were.
Look at the list first, then decide.</translation>
    </message>
    <message>
        <source>What this rule would do is no longer what was shown: something came in or went meanwhile.
Nothing was erased and the rules are as they were.
Look at what changes again, then decide.</source>
        <translation>What this rule would do is no longer what was shown: something came in or went meanwhile.
Nothing was erased and the rules are as they were.
Look at what changes again, then decide.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so access is refused.
Recordings are untouched.
Check the room on the disk, then try again.</source>
        <translation>The journal cannot be written, so access is refused.
Recordings are untouched.
Check the room on the disk, then try again.</translation>
    </message>
    <message>
        <source>The player (libVLC) is not installed on this computer.
Recordings are untouched; everything else works.
Install the packages libvlc5 and vlc-plugin-base, then start again.</source>
        <translation>The player (libVLC) is not installed on this computer.
Recordings are untouched; everything else works.
Install the packages libvlc5 and vlc-plugin-base, then start again.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({cause}).
Nothing is lost: the document can be made again.
Choose another folder, or make some room.</source>
        <translation>{file} cannot be written ({cause}).
Nothing is lost: the document can be made again.
Choose another folder, or make some room.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({cause}).
Nothing was changed.
Check the name and the rights of the file, then try again.</source>
        <translation>{file} cannot be read ({cause}).
Nothing was changed.
Check the name and the rights of the file, then try again.</translation>
    </message>
    <message>
        <source>One of the two cameras has no sound to compare.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>One of the two cameras has no sound to compare.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</translation>
    </message>
    <message>
        <source>By their clocks the two cameras never recorded at the same time.
Nothing was moved.
Check the hour of the recordings in the list.</source>
        <translation>By their clocks the two cameras never recorded at the same time.
Nothing was moved.
Check the hour of the recordings in the list.</translation>
    </message>
    <message>
        <source>The two cameras recorded together for too short a time to compare their sound.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>The two cameras recorded together for too short a time to compare their sound.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</translation>
    </message>
    <message>
        <source>There is too little to hear while both cameras recorded.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>There is too little to hear while both cameras recorded.
Nothing was moved.
Move the other camera by hand, frame by frame: the list of keys says how.</translation>
    </message>
    <message>
        <source>The sound of the two cameras does not agree enough: confidence {confidence} %, {needed} % are needed.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</source>
        <translation>The sound of the two cameras does not agree enough: confidence {confidence} %, {needed} % are needed.
Nothing was moved.
Pause on one same gesture and move the other camera by hand, frame by frame: the list of keys says how.</translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was shown.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation>Your habilitation has not begun or has ended.
Nothing was shown.
Ask the head of service to check the mayor&apos;s order.</translation>
    </message>
    <message>
        <source>This recording is restricted on a person&apos;s request: it is shown for one stated reason only.
Nothing was shown.
State that reason, or ask the head of service about the request.</source>
        <translation>This recording is restricted on a person&apos;s request: it is shown for one stated reason only.
Nothing was shown.
State that reason, or ask the head of service about the request.</translation>
    </message>
    <message>
        <source>Nobody knows yet which camera this recording comes from.
Nothing was shown.
Ask the head of service to attribute it to a camera first.</source>
        <translation>Nobody knows yet which camera this recording comes from.
Nothing was shown.
Ask the head of service to attribute it to a camera first.</translation>
    </message>
    <message>
        <source>You may see your own recordings only.
Nothing was shown.
Ask the head of service if the wearer noted is not right.</source>
        <translation>You may see your own recordings only.
Nothing was shown.
Ask the head of service if the wearer noted is not right.</translation>
    </message>
    <message>
        <source>Somebody else writes this report.
Nothing was changed.
Its writer or the head of service closes the incident.</source>
        <translation>Somebody else writes this report.
Nothing was changed.
Its writer or the head of service closes the incident.</translation>
    </message>
    <message>
        <source>Nobody changes their own rights.
Nothing was changed.
Ask another head of service.</source>
        <translation>Nobody changes their own rights.
Nothing was changed.
Ask another head of service.</translation>
    </message>
    <message>
        <source>Your role does not allow this.
Nothing was shown or changed.
Ask the head of service.</source>
        <translation>Your role does not allow this.
Nothing was shown or changed.
Ask the head of service.</translation>
    </message>
    <message>
        <source>No request has the number {number}.
Nothing was changed.
Look at the list of requests again.</source>
        <translation>No request has the number {number}.
Nothing was changed.
Look at the list of requests again.</translation>
    </message>
    <message>
        <source>Request {number} has been answered.
Nothing was changed.
Register a new request if the person asks again.</source>
        <translation>Request {number} has been answered.
Nothing was changed.
Register a new request if the person asks again.</translation>
    </message>
    <message>
        <source>The identity of the person asking is not established.
Nothing was changed.
Check it first, or ask the person to confirm it.</source>
        <translation>The identity of the person asking is not established.
Nothing was changed.
Check it first, or ask the person to confirm it.</translation>
    </message>
    <message>
        <source>Recordings that the search for request {number} found were not viewed for this right since it came in: {recordings}. That the person is not on them is not known.
Nothing was changed.
View each of them, stating the right of access as the reason, then answer; or choose another decision.</source>
        <translation>Recordings that the search for request {number} found were not viewed for this right since it came in: {recordings}. That the person is not on them is not known.
Nothing was changed.
View each of them, stating the right of access as the reason, then answer; or choose another decision.</translation>
    </message>
    <message>
        <source>No search has been made for request {number}: that nothing is there is not known.
Nothing was changed.
Search first, by day, hours and camera, or choose another decision.</source>
        <translation>No search has been made for request {number}: that nothing is there is not known.
Nothing was changed.
Search first, by day, hours and camera, or choose another decision.</translation>
    </message>
    <message>
        <source>The newest search for request {number} found recordings: {count}. The answer cannot be that there are none.
Nothing was changed.
State those that are concerned; or answer, once they were viewed for this right, that the person is not on them.</source>
        <translation>The newest search for request {number} found recordings: {count}. The answer cannot be that there are none.
Nothing was changed.
State those that are concerned; or answer, once they were viewed for this right, that the person is not on them.</translation>
    </message>
    <message>
        <source>Request {number} does not concern this recording.
Nothing was changed.
Add the recording to the request first.</source>
        <translation>Request {number} does not concern this recording.
Nothing was changed.
Add the recording to the request first.</translation>
    </message>
    <message>
        <source>This recording is already as asked: restricted for this request, or no longer so.
Nothing was changed.
Look at the request again.</source>
        <translation>This recording is already as asked: restricted for this request, or no longer so.
Nothing was changed.
Look at the request again.</translation>
    </message>
    <message>
        <source>This recording is restricted for request {number}.
Nothing was changed.
Lift the restriction first.</source>
        <translation>This recording is restricted for request {number}.
Nothing was changed.
Lift the restriction first.</translation>
    </message>
    <message>
        <source>A procedure keeps this recording: it is not erased on request.
Nothing was erased.
Answer that the erasure is refused, or release the hold when its procedure is over.</source>
        <translation>A procedure keeps this recording: it is not erased on request.
Nothing was erased.
Answer that the erasure is refused, or release the hold when its procedure is over.</translation>
    </message>
    <message>
        <source>No recording that is still there is stated as concerned by this request.
Nothing was changed.
Search and state those that are concerned first.</source>
        <translation>No recording that is still there is stated as concerned by this request.
Nothing was changed.
Search and state those that are concerned first.</translation>
    </message>
    <message>
        <source>Recordings are stated as concerned by this request: the answer cannot be that there are none.
Nothing was changed.
Take out those that are not concerned, or choose another decision.</source>
        <translation>Recordings are stated as concerned by this request: the answer cannot be that there are none.
Nothing was changed.
Take out those that are not concerned, or choose another decision.</translation>
    </message>
    <message>
        <source>That the person is on none of the recordings found is not known yet.
Nothing was changed.
Search, view what was found for this right, and state none as concerned; or choose another decision.</source>
        <translation>That the person is on none of the recordings found is not known yet.
Nothing was changed.
Search, view what was found for this right, and state none as concerned; or choose another decision.</translation>
    </message>
    <message>
        <source>Not every recording that the request concerns is erased that way, or it concerns none.
Nothing was changed.
Choose another decision, or erase them on request first.</source>
        <translation>Not every recording that the request concerns is erased that way, or it concerns none.
Nothing was changed.
Choose another decision, or erase them on request first.</translation>
    </message>
    <message>
        <source>No recording that the request concerns was corrected since it came in.
Nothing was changed.
Correct it first, or choose another decision.</source>
        <translation>No recording that the request concerns was corrected since it came in.
Nothing was changed.
Correct it first, or choose another decision.</translation>
    </message>
    <message>
        <source>Not every recording that the request concerns is restricted, or it concerns none.
Nothing was changed.
Restrict each of them first, or choose another decision.</source>
        <translation>Not every recording that the request concerns is restricted, or it concerns none.
Nothing was changed.
Restrict each of them first, or choose another decision.</translation>
    </message>
    <message>
        <source>This decision does not answer what was asked.
Nothing was changed.
Choose another decision.</source>
        <translation>This decision does not answer what was asked.
Nothing was changed.
Choose another decision.</translation>
    </message>
    <message>
        <source>The list of offences has no number {code}.
Nothing was changed.
Look for it by its words, or leave the field empty.</source>
        <translation>The list of offences has no number {code}.
Nothing was changed.
Look for it by its words, or leave the field empty.</translation>
    </message>
    <message>
        <source>{file} is empty.
The list of offences stays as it was.
Take the file again from data.gouv.fr.</source>
        <translation>{file} is empty.
The list of offences stays as it was.
Take the file again from data.gouv.fr.</translation>
    </message>
    <message>
        <source>{file} is too large for a list of offences ({most} at most).
The list of offences stays as it was.
Check that it is the right file.</source>
        <translation>{file} is too large for a list of offences ({most} at most).
The list of offences stays as it was.
Check that it is the right file.</translation>
    </message>
    <message>
        <source>{file} is not a text table.
The list of offences stays as it was.
Take the CSV file, not the spreadsheet or the archive.</source>
        <translation>{file} is not a text table.
The list of offences stays as it was.
Take the CSV file, not the spreadsheet or the archive.</translation>
    </message>
    <message>
        <source>{file} has no column of numbers with the words of offences beside it.
The list of offences stays as it was.
Take the CSV file of the nomenclature NATINF.</source>
        <translation>{file} has no column of numbers with the words of offences beside it.
The list of offences stays as it was.
Take the CSV file of the nomenclature NATINF.</translation>
    </message>
    <message>
        <source>{camera} has been out since {taken} by another line of the register.
Nothing was changed.
Note its return first, or correct that line.</source>
        <translation>{camera} has been out since {taken} by another line of the register.
Nothing was changed.
Note its return first, or correct that line.</translation>
    </message>
    <message>
        <source>{camera} was out from {taken} to {returned} by another line of the register.
Nothing was changed.
Give another hour, or correct that line.</source>
        <translation>{camera} was out from {taken} to {returned} by another line of the register.
Nothing was changed.
Give another hour, or correct that line.</translation>
    </message>
    <message>
        <source>A camera comes back after it was taken, and neither lies in the future.
Nothing was changed.
Check the two hours.</source>
        <translation>A camera comes back after it was taken, and neither lies in the future.
Nothing was changed.
Check the two hours.</translation>
    </message>
    <message>
        <source>The register of hand-overs has no line {number}.
Nothing was changed.
Look at the register again.</source>
        <translation>The register of hand-overs has no line {number}.
Nothing was changed.
Look at the register again.</translation>
    </message>
    <message>
        <source>This would have {count} recordings erased today, not all of them shown before.
Nothing was changed.
Look at what changes first, then decide.</source>
        <translation>This would have {count} recordings erased today, not all of them shown before.
Nothing was changed.
Look at what changes first, then decide.</translation>
    </message>
    <message>
        <source>Names wait for the date to be confirmed that the list did not show: {count} by now.
Nothing was erased.
Read the date and the list again, then answer.</source>
        <translation>Names wait for the date to be confirmed that the list did not show: {count} by now.
Nothing was erased.
Read the date and the list again, then answer.</translation>
    </message>
    <message>
        <source>The date of this computer is another one by now: {day}.
Nothing was erased.
Read the date and the list again, then answer.</source>
        <translation>The date of this computer is another one by now: {day}.
Nothing was erased.
Read the date and the list again, then answer.</translation>
    </message>
    <message>
        <source>{file} comes from {camera}, by its own name or notes.
Nothing was changed.
Choose only recordings that are to be identified.</source>
        <translation>{file} comes from {camera}, by its own name or notes.
Nothing was changed.
Choose only recordings that are to be identified.</translation>
    </message>
    <message>
        <source>A recording begins with {file} already.
Nothing was changed.
Choose a later file of the recording: the first one of the part that becomes another.</source>
        <translation>A recording begins with {file} already.
Nothing was changed.
Choose a later file of the recording: the first one of the part that becomes another.</translation>
    </message>
    <message>
        <source>These recordings are not of one camera.
Nothing was changed.
Choose recordings of one camera; several cameras come together in an incident.</source>
        <translation>These recordings are not of one camera.
Nothing was changed.
Choose recordings of one camera; several cameras come together in an incident.</translation>
    </message>
    <message>
        <source>The date of {file} is in doubt.
Nothing was changed.
State first when it was recorded, then join it.</source>
        <translation>The date of {file} is in doubt.
Nothing was changed.
State first when it was recorded, then join it.</translation>
    </message>
    <message>
        <source>Another recording of the camera, {file}, lies between these.
Nothing was changed.
Choose it too, or only recordings that follow each other.</source>
        <translation>Another recording of the camera, {file}, lies between these.
Nothing was changed.
Choose it too, or only recordings that follow each other.</translation>
    </message>
    <message>
        <source>{file} begins more than an hour after the recording before it ended.
Nothing was changed.
Recordings that lie so far apart stay apart; what belongs together is put in one incident.</source>
        <translation>{file} begins more than an hour after the recording before it ended.
Nothing was changed.
Recordings that lie so far apart stay apart; what belongs together is put in one incident.</translation>
    </message>
    <message>
        <source>These recordings changed meanwhile: something came in, was kept or was corrected.
Nothing was changed by you.
Look at what changes again, then decide.</source>
        <translation>These recordings changed meanwhile: something came in, was kept or was corrected.
Nothing was changed by you.
Look at what changes again, then decide.</translation>
    </message>
    <message>
        <source>These files are one recording already.
Nothing was changed.
Choose two recordings that follow each other.</source>
        <translation>These files are one recording already.
Nothing was changed.
Choose two recordings that follow each other.</translation>
    </message>
    <message>
        <source>Nobody has {camera}.
Nothing was changed.
Note first who took it.</source>
        <translation>Nobody has {camera}.
Nothing was changed.
Note first who took it.</translation>
    </message>
    <message>
        <source>{source} is a server that nobody has confirmed yet: {fingerprint}.
No password was sent and nothing was read.
Compare this key with the one of the dock, then confirm it: Station, Docks and folders.</source>
        <translation>{source} is a server that nobody has confirmed yet: {fingerprint}.
No password was sent and nothing was read.
Compare this key with the one of the dock, then confirm it: Station, Docks and folders.</translation>
    </message>
    <message>
        <source>{source} shows another key than the one that was confirmed: {fingerprint} in place of {expected}.
No password was sent and nothing was read: another machine may answer in its place.
Ask whoever looks after the dock. If it was renewed, add the dock again under Station, Docks and folders.</source>
        <translation>{source} shows another key than the one that was confirmed: {fingerprint} in place of {expected}.
No password was sent and nothing was read: another machine may answer in its place.
Ask whoever looks after the dock. If it was renewed, add the dock again under Station, Docks and folders.</translation>
    </message>
    <message>
        <source>{source} does not accept the account or its password.
Nothing is lost: the dock keeps its recordings.
Check the password with whoever looks after the dock, then enter it again: Station, Docks and folders.</source>
        <translation>{source} does not accept the account or its password.
Nothing is lost: the dock keeps its recordings.
Check the password with whoever looks after the dock, then enter it again: Station, Docks and folders.</translation>
    </message>
    <message>
        <source>{source} hung up while the station signed in, without saying why: it may have refused the account, its password or its key.
Nothing is lost: the dock keeps its recordings.
Check password and key with whoever looks after the dock, then enter them again: Station, Docks and folders.</source>
        <translation>{source} hung up while the station signed in, without saying why: it may have refused the account, its password or its key.
Nothing is lost: the dock keeps its recordings.
Check password and key with whoever looks after the dock, then enter them again: Station, Docks and folders.</translation>
    </message>
    <message>
        <source>This private key is under a passphrase.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase of the key where the password stands.</source>
        <translation>This private key is under a passphrase.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase of the key where the password stands.</translation>
    </message>
    <message>
        <source>This passphrase does not open the private key.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase that was chosen when the key was made.</source>
        <translation>This passphrase does not open the private key.
Nothing was sent to the dock and nothing was kept.
Enter the passphrase that was chosen when the key was made.</translation>
    </message>
    <message>
        <source>This private key is in PuTTY&apos;s own form (.ppk).
Nothing was sent to the dock and nothing was kept.
Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and take the file that it writes. On Linux: puttygen key.ppk -O private-openssh -o key.</source>
        <translation>This private key is in PuTTY&apos;s own form (.ppk).
Nothing was sent to the dock and nothing was kept.
Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and take the file that it writes. On Linux: puttygen key.ppk -O private-openssh -o key.</translation>
    </message>
    <message>
        <source>This file holds no private key that the station can use.
Nothing was sent to the dock and nothing was kept.
Choose an Ed25519, ECDSA or RSA key as OpenSSH writes it; ssh-keygen or PuTTYgen makes one of it.</source>
        <translation>This file holds no private key that the station can use.
Nothing was sent to the dock and nothing was kept.
Choose an Ed25519, ECDSA or RSA key as OpenSSH writes it; ssh-keygen or PuTTYgen makes one of it.</translation>
    </message>
    <message>
        <source>An address holds no password.
Nothing was kept.
Write it without the password, which is asked for apart and kept sealed.</source>
        <translation>An address holds no password.
Nothing was kept.
Write it without the password, which is asked for apart and kept sealed.</translation>
    </message>
    <message>
        <source>The station knows no docks of this kind.
Nothing was kept.
Write sftp://, smb://, ftps://, ftp://, davs://, dav://, https:// or http://, then the server.</source>
        <translation>The station knows no docks of this kind.
Nothing was kept.
Write sftp://, smb://, ftps://, ftp://, davs://, dav://, https:// or http://, then the server.</translation>
    </message>
    <message>
        <source>The name of the share is missing.
Nothing was kept.
Write it after the server: smb://user@server/share.</source>
        <translation>The name of the share is missing.
Nothing was kept.
Write it after the server: smb://user@server/share.</translation>
    </message>
    <message>
        <source>This is not the address of a server.
Nothing was kept.
Write it like sftp://user@server/folder.</source>
        <translation>This is not the address of a server.
Nothing was kept.
Write it like sftp://user@server/folder.</translation>
    </message>
    <message>
        <source>No basemap is called {basemap}.
Nothing was changed.
Look at the list of basemaps.</source>
        <translation>No basemap is called {basemap}.
Nothing was changed.
Look at the list of basemaps.</translation>
    </message>
    <message>
        <source>The basemaps that are there stay as they were.</source>
        <translation>The basemaps that are there stay as they were.</translation>
    </message>
    <message>
        <source>{file} is neither a map of tiles (MBTiles) nor a picture.</source>
        <translation>{file} is neither a map of tiles (MBTiles) nor a picture.</translation>
    </message>
    <message>
        <source>Take an MBTiles file, or a PNG, JPEG or TIFF picture.</source>
        <translation>Take an MBTiles file, or a PNG, JPEG or TIFF picture.</translation>
    </message>
    <message>
        <source>{file} is too large for a basemap ({most} at most).</source>
        <translation>{file} is too large for a basemap ({most} at most).</translation>
    </message>
    <message>
        <source>Ask for a smaller area, or for fewer levels of zoom.</source>
        <translation>Ask for a smaller area, or for fewer levels of zoom.</translation>
    </message>
    <message>
        <source>{file} is on the list of basemaps already.</source>
        <translation>{file} is on the list of basemaps already.</translation>
    </message>
    <message>
        <source>To place it otherwise, remove it there first.</source>
        <translation>To place it otherwise, remove it there first.</translation>
    </message>
    <message>
        <source>{file} can no longer be read: its stick was taken out, or its share does not answer.</source>
        <translation>{file} can no longer be read: its stick was taken out, or its share does not answer.</translation>
    </message>
    <message>
        <source>Put the stick back, or connect the share again, then add the map again.</source>
        <translation>Put the stick back, or connect the share again, then add the map again.</translation>
    </message>
    <message>
        <source>{file} changed while it was being read.</source>
        <translation>{file} changed while it was being read.</translation>
    </message>
    <message>
        <source>Wait until nothing writes to it any more, then add it again.</source>
        <translation>Wait until nothing writes to it any more, then add it again.</translation>
    </message>
    <message>
        <source>{file} holds vector tiles, which this station cannot draw.</source>
        <translation>{file} holds vector tiles, which this station cannot draw.</translation>
    </message>
    <message>
        <source>Ask for the same map as raster tiles, PNG or JPEG.</source>
        <translation>Ask for the same map as raster tiles, PNG or JPEG.</translation>
    </message>
    <message>
        <source>{file} is damaged, or is not built as a file of tiles is.</source>
        <translation>{file} is damaged, or is not built as a file of tiles is.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or have it made anew.</source>
        <translation>Copy it again from where it came, or have it made anew.</translation>
    </message>
    <message>
        <source>{file} holds no tile.</source>
        <translation>{file} holds no tile.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Check that it is the right file.</translation>
    </message>
    <message>
        <source>{file} holds tiles that lie nowhere on the map of the world.</source>
        <translation>{file} holds tiles that lie nowhere on the map of the world.</translation>
    </message>
    <message>
        <source>Have it made anew, as MBTiles 1.3 with raster tiles.</source>
        <translation>Have it made anew, as MBTiles 1.3 with raster tiles.</translation>
    </message>
    <message>
        <source>{file} holds tiles that are neither PNG nor JPEG pictures.</source>
        <translation>{file} holds tiles that are neither PNG nor JPEG pictures.</translation>
    </message>
    <message>
        <source>The tiles in {file} are not all squares of the same usual size.</source>
        <translation>The tiles in {file} are not all squares of the same usual size.</translation>
    </message>
    <message>
        <source>Have it made anew, with tiles of 256 or 512 pixels.</source>
        <translation>Have it made anew, with tiles of 256 or 512 pixels.</translation>
    </message>
    <message>
        <source>{file} is too large a picture ({pixels} million pixels at most).</source>
        <translation>{file} is too large a picture ({pixels} million pixels at most).</translation>
    </message>
    <message>
        <source>Cut it into several pictures, or have an MBTiles file made of it.</source>
        <translation>Cut it into several pictures, or have an MBTiles file made of it.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture.</source>
        <translation>{file} cannot be read as a picture.</translation>
    </message>
    <message>
        <source>Open it with another program and save it as PNG or JPEG.</source>
        <translation>Open it with another program and save it as PNG or JPEG.</translation>
    </message>
    <message>
        <source>Nothing says where {file} lies: there is no world file beside it.</source>
        <translation>Nothing says where {file} lies: there is no world file beside it.</translation>
    </message>
    <message>
        <source>Put its .pgw, .jgw, .tfw or .wld file beside it, or place two points by hand.</source>
        <translation>Put its .pgw, .jgw, .tfw or .wld file beside it, or place two points by hand.</translation>
    </message>
    <message>
        <source>The numbers of the world file of {file} fit more than one projection.</source>
        <translation>The numbers of the world file of {file} fit more than one projection.</translation>
    </message>
    <message>
        <source>Choose the projection; maps of the IGN come in Lambert-93.</source>
        <translation>Choose the projection; maps of the IGN come in Lambert-93.</translation>
    </message>
    <message>
        <source>The world file of {file} does not hold six usable numbers.</source>
        <translation>The world file of {file} does not hold six usable numbers.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or place two points by hand.</source>
        <translation>Copy it again from where it came, or place two points by hand.</translation>
    </message>
    <message>
        <source>By its numbers, {file} lies nowhere on the map that this station knows.</source>
        <translation>By its numbers, {file} lies nowhere on the map that this station knows.</translation>
    </message>
    <message>
        <source>Choose another projection, or place two points by hand.</source>
        <translation>Choose another projection, or place two points by hand.</translation>
    </message>
    <message>
        <source>The points placed on {file} lie too near to one another or on one line.</source>
        <translation>The points placed on {file} lie too near to one another or on one line.</translation>
    </message>
    <message>
        <source>Place at least two points, far apart, and check their positions.</source>
        <translation>Place at least two points, far apart, and check their positions.</translation>
    </message>
    <message>
        <source>So placed, a pixel of {file} would be absurdly small or large.</source>
        <translation>So placed, a pixel of {file} would be absurdly small or large.</translation>
    </message>
    <message>
        <source>Check the positions of the points, or the projection.</source>
        <translation>Check the positions of the points, or the projection.</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>14:03</source>
        <translation>14:03</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Remove this paragraph</source>
        <translation>Remove this paragraph</translation>
    </message>
    <message>
        <source>Seen in person</source>
        <translation>Seen in person</translation>
    </message>
    <message>
        <source>Seen on {recording}</source>
        <translation>Seen on {recording}</translation>
    </message>
    <message>
        <source>Seen on another recording</source>
        <translation>Seen on another recording</translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>Add a paragraph</source>
        <translation>Add a paragraph</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation>Requesting officer</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Review date</translation>
    </message>
    <message>
        <source>Date of the receipt</source>
        <translation>Date of the receipt</translation>
    </message>
    <message>
        <source>Date of the procedure</source>
        <translation>Date of the procedure</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Service number</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Head of service</source>
        <translation>Head of service</translation>
    </message>
    <message>
        <source>Person asking</source>
        <translation>Person asking</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Span of time</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Address of this computer</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Why people were not told</source>
        <translation>Why people were not told</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>People habilitated, in all</source>
        <translation>People habilitated, in all</translation>
    </message>
    <message>
        <source>Cameras of which something came in</source>
        <translation>Cameras of which something came in</translation>
    </message>
    <message>
        <source>Transfers begun</source>
        <translation>Transfers begun</translation>
    </message>
    <message>
        <source>Files transferred</source>
        <translation>Files transferred</translation>
    </message>
    <message>
        <source>Amount transferred</source>
        <translation>Amount transferred</translation>
    </message>
    <message>
        <source>Files recorded</source>
        <translation>Files recorded</translation>
    </message>
    <message>
        <source>Length recorded</source>
        <translation>Length recorded</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Stills taken</source>
        <translation>Stills taken</translation>
    </message>
    <message>
        <source>Holds opened</source>
        <translation>Holds opened</translation>
    </message>
    <message>
        <source>Holds released</source>
        <translation>Holds released</translation>
    </message>
    <message>
        <source>Hand-overs noted</source>
        <translation>Hand-overs noted</translation>
    </message>
    <message>
        <source>Extractions</source>
        <translation>Extractions</translation>
    </message>
    <message>
        <source>Documents issued</source>
        <translation>Documents issued</translation>
    </message>
    <message>
        <source>Incidents opened</source>
        <translation>Incidents opened</translation>
    </message>
    <message>
        <source>Rights requests received</source>
        <translation>Rights requests received</translation>
    </message>
    <message>
        <source>Rights requests answered</source>
        <translation>Rights requests answered</translation>
    </message>
    <message>
        <source>Files erased</source>
        <translation>Files erased</translation>
    </message>
    <message>
        <source>Of these, erased late</source>
        <translation>Of these, erased late</translation>
    </message>
    <message>
        <source>Acts refused by the rules of access</source>
        <translation>Acts refused by the rules of access</translation>
    </message>
    <message>
        <source>Integrity checks</source>
        <translation>Integrity checks</translation>
    </message>
    <message>
        <source>Damages found</source>
        <translation>Damages found</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>Figures of the year</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Of the service as a whole: no figure is by officer. They stay when recordings and journal entries are erased.</source>
        <translation>Of the service as a whole: no figure is by officer. They stay when recordings and journal entries are erased.</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>Files of {dock}</source>
        <translation>Files of {dock}</translation>
    </message>
    <message>
        <source>Nothing is there.</source>
        <translation>Nothing is there.</translation>
    </message>
    <message>
        <source>Give the order…</source>
        <translation>Give the order…</translation>
    </message>
    <message>
        <source>Empties the dock of what waits; shows first what would go</source>
        <translation>Empties the dock of what waits; shows first what would go</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Looking at the files</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ({size}).</source>
        <translation>
            <numerusform>%n file ({size}).</numerusform>
            <numerusform>%n files ({size}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay.</source>
        <translation>
            <numerusform>%n would stay.</numerusform>
            <numerusform>%n would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than a month.</source>
        <translation>
            <numerusform>%n older than a month.</numerusform>
            <numerusform>%n older than a month.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>My searches</source>
        <translation>My searches</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>Wearers</source>
        <translation>Wearers</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>People informed</source>
        <translation>People informed</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Other filters</source>
        <translation>Other filters</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>First due date</translation>
    </message>
    <message>
        <source>Last due date</source>
        <translation>Last due date</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Words of the place</translation>
    </message>
    <message>
        <source>street, square…</source>
        <translation>street, square…</translation>
    </message>
    <message>
        <source>Number of the incident</source>
        <translation>Number of the incident</translation>
    </message>
    <message>
        <source>2026-0042 or 42</source>
        <translation>2026-0042 or 42</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>To identify</source>
        <translation>To identify</translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation>Clock to check</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Camera not known</source>
        <translation>Camera not known</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>Between two days…</translation>
    </message>
    <message>
        <source>Named…</source>
        <translation>Named…</translation>
    </message>
    <message>
        <source>Of one number…</source>
        <translation>Of one number…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Under 1 minute</translation>
    </message>
    <message>
        <source>10 minutes or more</source>
        <translation>10 minutes or more</translation>
    </message>
    <message>
        <source>30 minutes or more</source>
        <translation>30 minutes or more</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Without a place</translation>
    </message>
    <message>
        <source>Without a wearer</source>
        <translation>Without a wearer</translation>
    </message>
    <message>
        <source>Without an incident</source>
        <translation>Without an incident</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>With marks</translation>
    </message>
    <message>
        <source>Without marks</source>
        <translation>Without marks</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find what {number} concerns</source>
        <translation>Find what {number} concerns</translation>
    </message>
    <message>
        <source>Every camera</source>
        <translation>Every camera</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Words of the place</source>
        <translation>Words of the place</translation>
    </message>
    <message>
        <source>Recordings found</source>
        <translation>Recordings found</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Concerned</source>
        <translation>Concerned</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>The hour of %n recording(s) is not certain.</source>
        <translation>
            <numerusform>The hour of %n recording is not certain.</numerusform>
            <numerusform>The hour of %n recordings is not certain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They may belong to these hours or not, and are not chosen: look at each of them.</source>
        <translation>
            <numerusform>It may belong to these hours or not, and is not chosen: look at it.</numerusform>
            <numerusform>They may belong to these hours or not, and are not chosen: look at each of them.</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording then by this camera or with these words of the place.</source>
        <translation>No recording then by this camera or with these words of the place.</translation>
    </message>
    <message>
        <source>The search is on record. Try every camera and no words, or other hours.</source>
        <translation>The search is on record. Try every camera and no words, or other hours.</translation>
    </message>
    <message>
        <source>Nothing was recorded then.</source>
        <translation>Nothing was recorded then.</translation>
    </message>
    <message>
        <source>The search is on record. Try other hours, or answer that nothing was found.</source>
        <translation>The search is on record. Try other hours, or answer that nothing was found.</translation>
    </message>
</context>
<context>
    <name>FirstCamerasPage</name>
    <message>
        <source>Cameras and docking stations</source>
        <translation>Cameras and docking stations</translation>
    </message>
    <message>
        <source>What the prefect&apos;s order lists. All of this can also be done later.</source>
        <translation>What the prefect&apos;s order lists. All of this can also be done later.</translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Try with demonstration data</source>
        <translation>Try with demonstration data</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Create the station</source>
        <translation>Create the station</translation>
    </message>
    <message>
        <source>Making the station</source>
        <translation>Making the station</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>recovery sheet</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>The sheet is saved.</translation>
    </message>
    <message>
        <source>Print it, put it into the safe, then erase this file: whoever holds it opens everything.</source>
        <translation>Print it, put it into the safe, then erase this file: whoever holds it opens everything.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>The demonstration is being prepared.</source>
        <translation>The demonstration is being prepared.</translation>
    </message>
    <message>
        <source>Two simulated cameras are unloaded, for real. This takes less than a minute.</source>
        <translation>Two simulated cameras are unloaded, for real. This takes less than a minute.</translation>
    </message>
    <message>
        <source>The new language is used when the program is started again.</source>
        <translation>The new language is used when the program is started again.</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to a time</source>
        <translation>Go to a time</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This hour comes twice in that night. Without a word behind it the first is meant: type “{first}” or “{second}” behind it.</source>
        <translation>This hour comes twice in that night. Without a word behind it the first is meant: type “{first}” or “{second}” behind it.</translation>
    </message>
    <message>
        <source>An hour such as 14:03:22,480, or a time since the beginning such as 1:30.</source>
        <translation>An hour such as 14:03:22,480, or a time since the beginning such as 1:30.</translation>
    </message>
    <message>
        <source>This time is not in the recording.</source>
        <translation>This time is not in the recording.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Note a hand-over</source>
        <translation>Note a hand-over</translation>
    </message>
    <message>
        <source>Yes, erase the original now</source>
        <translation>Yes, erase the original now</translation>
    </message>
    <message>
        <source>Note and erase</source>
        <translation>Note and erase</translation>
    </message>
    <message>
        <source>Note the hand-over</source>
        <translation>Note the hand-over</translation>
    </message>
    <message>
        <source>The hold keeps the original here until it is released (lenient reading).</source>
        <translation>The hold keeps the original here until it is released (lenient reading).</translation>
    </message>
    <message numerus="yes">
        <source>%n other hold(s) keep the original: it stays.</source>
        <translation>
            <numerusform>%n other hold keeps the original: it stays.</numerusform>
            <numerusform>%n other holds keep the original: it stays.</numerusform>
        </translation>
    </message>
    <message>
        <source>Strict reading: its erasure was due on {day}, so the original, its stills and all that was made from it will be erased at once. This cannot be undone. What was handed over stays with the procedure.</source>
        <translation>Strict reading: its erasure was due on {day}, so the original, its stills and all that was made from it will be erased at once. This cannot be undone. What was handed over stays with the procedure.</translation>
    </message>
    <message>
        <source>Strict reading: from now on the original follows its month again, until {day}.</source>
        <translation>Strict reading: from now on the original follows its month again, until {day}.</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Who signed for it</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Hand-over for {reference}</source>
        <translation>Hand-over for {reference}</translation>
    </message>
</context>
<context>
    <name>HandingDialog</name>
    <message>
        <source>Correct the hand-over of {camera}</source>
        <translation>Correct the hand-over of {camera}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>It was returned</source>
        <translation>It was returned</translation>
    </message>
    <message>
        <source>This hand-over never happened: strike the line out</source>
        <translation>This hand-over never happened: strike the line out</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The line as it stands now stays in the register.</source>
        <translation>The line as it stands now stays in the register.</translation>
    </message>
</context>
<context>
    <name>HandingRegister</name>
    <message>
        <source>Register of hand-overs</source>
        <translation>Register of hand-overs</translation>
    </message>
    <message>
        <source>No hand-over yet.</source>
        <translation>No hand-over yet.</translation>
    </message>
    <message>
        <source>Choose a camera above, who takes it, then “Taken”.</source>
        <translation>Choose a camera above, who takes it, then “Taken”.</translation>
    </message>
    <message>
        <source>Correct the line…</source>
        <translation>Correct the line…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>still out</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Struck out</translation>
    </message>
    <message>
        <source>Corrected on {day} by {name} ({reason}); before: {wearer}, {hours}</source>
        <translation>Corrected on {day} by {name} ({reason}); before: {wearer}, {hours}</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Save the register</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>cameras</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>A line is erased by itself when the journal lets go of its entries; later where a recording of its time is still kept.</source>
        <translation>A line is erased by itself when the journal lets go of its entries; later where a recording of its time is still kept.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{service} · Review station</source>
        <translation>{service} · Review station</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Signed in: {name}</translation>
    </message>
    <message>
        <source>{sentence} · {percent} %</source>
        <translation>{sentence} · {percent} %</translation>
    </message>
    <message>
        <source>Locks in {seconds} s</source>
        <translation>Locks in {seconds} s</translation>
    </message>
    <message>
        <source>Search a recording, a place, an incident…</source>
        <translation>Search a recording, a place, an incident…</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Search (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Transfer from the docking station</source>
        <translation>Transfer from the docking station</translation>
    </message>
    <message>
        <source>Lock the station (Ctrl+L)</source>
        <translation>Lock the station (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Dockings of {camera}</source>
        <translation>Dockings of {camera}</translation>
    </message>
    <message>
        <source>No docking is on record yet.</source>
        <translation>No docking is on record yet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>dockings {camera}</source>
        <translation>dockings {camera}</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Docked</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation>Emptied</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Freed</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>{files}, {size}</source>
        <translation>{files}, {size}</translation>
    </message>
</context>
<context>
    <name>HoldFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Keep these pictures for a procedure</source>
        <translation>Keep these pictures for a procedure</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Kept until the hold is released.</source>
        <translation>Kept until the hold is released.</translation>
    </message>
    <message>
        <source>What no hold keeps is erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</source>
        <translation>What no hold keeps is erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</translation>
    </message>
    <message>
        <source>Erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</source>
        <translation>Erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</translation>
    </message>
    <message>
        <source>The report belongs to an incident: put this recording into one.</source>
        <translation>The report belongs to an incident: put this recording into one.</translation>
    </message>
</context>
<context>
    <name>HoldSection</name>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Hold…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Release…</translation>
    </message>
    <message>
        <source>Nothing is held for a procedure.</source>
        <translation>Nothing is held for a procedure.</translation>
    </message>
    <message>
        <source>Marks do not stop the erasure: open a hold before the due date.</source>
        <translation>Marks do not stop the erasure: open a hold before the due date.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Review on</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation>Released {day}</translation>
    </message>
    <message>
        <source>A recording is kept while one of its holds is open.</source>
        <translation>A recording is kept while one of its holds is open.</translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation>Released ones too</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Show the recording</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Handed over…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Release…</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Go through the list</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>The list</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Review on</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>released {day}</source>
        <translation>released {day}</translation>
    </message>
    <message>
        <source>handed over {day}</source>
        <translation>handed over {day}</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>to review</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>holds</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>List of holds</source>
        <translation>List of holds</translation>
    </message>
    <message>
        <source>The hold stays, until its next review.</source>
        <translation>The hold stays, until its next review.</translation>
    </message>
    <message>
        <source>The hand-over is noted.</source>
        <translation>The hand-over is noted.</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>The hold is released.</translation>
    </message>
    <message>
        <source>Held recordings outlive their month for as long as a procedure needs them.</source>
        <translation>Held recordings outlive their month for as long as a procedure needs them.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Nothing is held.</translation>
    </message>
    <message>
        <source>Choose a recording and “Hold…” when a procedure asks for it, before its month is over.</source>
        <translation>Choose a recording and “Hold…” when a procedure asks for it, before its month is over.</translation>
    </message>
</context>
<context>
    <name>IdentifyDialog</name>
    <message>
        <source>Which camera is it?</source>
        <translation>Which camera is it?</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>For example: memory card taken out of CAM-02</source>
        <translation>For example: memory card taken out of CAM-02</translation>
    </message>
    <message>
        <source>{label} ({serial})</source>
        <translation>{label} ({serial})</translation>
    </message>
    <message>
        <source>Another one, to be put on the list…</source>
        <translation>Another one, to be put on the list…</translation>
    </message>
    <message>
        <source>Neither the names of these files nor what lies beside them name a camera.</source>
        <translation>Neither the names of these files nor what lies beside them name a camera.</translation>
    </message>
    <message>
        <source>Named by these files or by what lies beside them: {cameras}.</source>
        <translation>Named by these files or by what lies beside them: {cameras}.</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be attributed. Former values stay in their story.</source>
        <translation>
            <numerusform>%n file would be attributed. Its former values stay in its story.</numerusform>
            <numerusform>%n files would be attributed. Their former values stay in their story.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attributing</source>
        <translation>Attributing</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>Name in the service</source>
        <translation>Name in the service</translation>
    </message>
    <message>
        <source>The prefect&apos;s order</source>
        <translation>The prefect&apos;s order</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>New incident</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>Correct the incident</source>
        <translation>Correct the incident</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Street and number, square…</source>
        <translation>Street and number, square…</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Open the incident</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose a category of the list.</source>
        <translation>Choose a category of the list.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date and hour</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Offence (NATINF)</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentHead</name>
    <message>
        <source>All incidents</source>
        <translation>All incidents</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Close the incident…</source>
        <translation>Close the incident…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Put a phrase in where the cursor is (Ctrl+T)</source>
        <translation>Put a phrase in where the cursor is (Ctrl+T)</translation>
    </message>
    <message>
        <source>Take back what was written (Ctrl+Z)</source>
        <translation>Take back what was written (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Write it again (Ctrl+Y)</source>
        <translation>Write it again (Ctrl+Y)</translation>
    </message>
    <message>
        <source>{number} · {category}</source>
        <translation>{number} · {category}</translation>
    </message>
    <message>
        <source>{day} at {hour} · {place}</source>
        <translation>{day} at {hour} · {place}</translation>
    </message>
    <message>
        <source>place to complete</source>
        <translation>place to complete</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Number, category, place…</source>
        <translation>Number, category, place…</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>Find an incident</translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation>Open ones only</translation>
    </message>
    <message>
        <source>New incident…</source>
        <translation>New incident…</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident fits.</source>
        <translation>No incident fits.</translation>
    </message>
    <message>
        <source>Take other words, or show closed ones too.</source>
        <translation>Take other words, or show closed ones too.</translation>
    </message>
    <message>
        <source>No incident yet.</source>
        <translation>No incident yet.</translation>
    </message>
    <message>
        <source>Open one here, or choose recordings and then « New incident ».</source>
        <translation>Open one here, or choose recordings and then « New incident ».</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date and hour</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>The pictures are left out until you state a reason.</source>
        <translation>The pictures are left out until you state a reason.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>{part} ({count})</source>
        <translation>{part} ({count})</translation>
    </message>
    <message>
        <source>recording no. {number} ({camera})</source>
        <translation>recording no. {number} ({camera})</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Saved at {hour}</source>
        <translation>Saved at {hour}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds pictures in clear: hand it over or erase it.</source>
        <translation>{file} holds pictures in clear: hand it over or erase it.</translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation>Report saved.</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Close the incident</translation>
    </message>
    <message>
        <source>Close incident {number}?</source>
        <translation>Close incident {number}?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Making the report</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Incident report</source>
        <translation>Incident report</translation>
    </message>
    <message>
        <source>Offence report</source>
        <translation>Offence report</translation>
    </message>
    <message>
        <source>Information report</source>
        <translation>Information report</translation>
    </message>
    <message>
        <source>Hand-over report (arrest)</source>
        <translation>Hand-over report (arrest)</translation>
    </message>
    <message>
        <source>NATINF {number}</source>
        <translation>NATINF {number}</translation>
    </message>
    <message>
        <source>NATINF {number} · {words}</source>
        <translation>NATINF {number} · {words}</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Victim</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>The persons named and the texts that could name them were erased on {day}.</source>
        <translation>The persons named and the texts that could name them were erased on {day}.</translation>
    </message>
    <message>
        <source>An open hold keeps them as long as it is open.</source>
        <translation>An open hold keeps them as long as it is open.</translation>
    </message>
    <message>
        <source>Left open and untouched: on {day}.</source>
        <translation>Left open and untouched: on {day}.</translation>
    </message>
    <message>
        <source>The persons named, and the texts that could name them, are erased automatically on {day}.</source>
        <translation>The persons named, and the texts that could name them, are erased automatically on {day}.</translation>
    </message>
    <message>
        <source>Close it once the report is signed. It can be printed again, but no longer changed. The time of the persons named in it begins to run.</source>
        <translation>Close it once the report is signed. It can be printed again, but no longer changed. The time of the persons named in it begins to run.</translation>
    </message>
    <message>
        <source>The open hold keeps the recordings, not this report: hand the signed report over to the procedure before.</source>
        <translation>The open hold keeps the recordings, not this report: hand the signed report over to the procedure before.</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>Go through the list</source>
        <translation>Go through the list</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Open the incident</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>The list</translation>
    </message>
    <message>
        <source>Take back what was written, make it again</source>
        <translation>Take back what was written, make it again</translation>
    </message>
    <message>
        <source>Put in a phrase</source>
        <translation>Put in a phrase</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Print the report</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Save the report as PDF</translation>
    </message>
    <message>
        <source>The incident</source>
        <translation>The incident</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidents</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>List of incidents</translation>
    </message>
</context>
<context>
    <name>IntegrityPage</name>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Verify in depth</source>
        <translation>Verify in depth</translation>
    </message>
    <message>
        <source>Recordings that are not what was sealed</source>
        <translation>Recordings that are not what was sealed</translation>
    </message>
    <message>
        <source>The catalogue&apos;s pages are checked after each start.</source>
        <translation>The catalogue&apos;s pages are checked after each start.</translation>
    </message>
    <message>
        <source>The first check is not over yet.</source>
        <translation>The first check is not over yet.</translation>
    </message>
    <message>
        <source>{last} of {pages} pages, {moment}.</source>
        <translation>{last} of {pages} pages, {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the catalogue are damaged.</source>
        <translation>
            <numerusform>%n page of the catalogue is damaged.</numerusform>
            <numerusform>%n pages of the catalogue are damaged.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a copy of the data folder and tell the person who looks after the computer.</source>
        <translation>Keep a copy of the data folder and tell the person who looks after the computer.</translation>
    </message>
    <message>
        <source>The catalogue is being checked; nothing wrong so far.</source>
        <translation>The catalogue is being checked; nothing wrong so far.</translation>
    </message>
    <message>
        <source>Every page of the catalogue is as it was written.</source>
        <translation>Every page of the catalogue is as it was written.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Checking the recordings</source>
        <translation>Checking the recordings</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked</source>
        <translation>
            <numerusform>%n recording checked</numerusform>
            <numerusform>%n recordings checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies)</source>
        <translation>
            <numerusform>%n journal entry</numerusform>
            <numerusform>%n journal entries</numerusform>
        </translation>
    </message>
    <message>
        <source>{clips}, {entries}, in {time}.</source>
        <translation>{clips}, {entries}, in {time}.</translation>
    </message>
    <message>
        <source>Everything is as it was sealed.</source>
        <translation>Everything is as it was sealed.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not what was sealed.</source>
        <translation>
            <numerusform>%n recording is not what was sealed.</numerusform>
            <numerusform>%n recordings are not what was sealed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was altered.</source>
        <translation>The journal was altered.</translation>
    </message>
    <message>
        <source>Do not extract them; keep the camera and tell the head of service.</source>
        <translation>Do not extract them; keep the camera and tell the head of service.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>The check was stopped.</translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation>Nothing is wrong; nothing was proved.</translation>
    </message>
    <message>
        <source>Compares every sealed file with the fingerprint taken when it came in, and recomputes the journal. In depth, every recording is opened to its last byte: it takes longer and proves more.</source>
        <translation>Compares every sealed file with the fingerprint taken when it came in, and recomputes the journal. In depth, every recording is opened to its last byte: it takes longer and proves more.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>Recordings in this span: {count}.</source>
        <translation>Recordings in this span: {count}.</translation>
    </message>
    <message>
        <source>No recording is known in this span. This answer is not final.</source>
        <translation>No recording is known in this span. This answer is not final.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this span, and every camera has been wholly unloaded since.</source>
        <translation>Nothing was recorded in this span, and every camera has been wholly unloaded since.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{camera} has not been wholly unloaded since the end of the span (last unloaded wholly: {when}).</source>
        <translation>{camera} has not been wholly unloaded since the end of the span (last unloaded wholly: {when}).</translation>
    </message>
    <message>
        <source>Files docked since that may belong here, since their date is not certain: {count}.</source>
        <translation>Files docked since that may belong here, since their date is not certain: {count}.</translation>
    </message>
    <message>
        <source>Files seen since that could not be brought in: {count}. See the journal.</source>
        <translation>Files seen since that could not be brought in: {count}. See the journal.</translation>
    </message>
    <message>
        <source>The journal reaches back to {day} only: files that could not be brought in before are not known any more.</source>
        <translation>The journal reaches back to {day} only: files that could not be brought in before are not known any more.</translation>
    </message>
    <message>
        <source>present, due on {day}</source>
        <translation>present, due on {day}</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>date past, known since it was joined to an earlier file</source>
        <translation>date past, known since it was joined to an earlier file</translation>
    </message>
    <message>
        <source>date past, known since its camera&apos;s clock was corrected</source>
        <translation>date past, known since its camera&apos;s clock was corrected</translation>
    </message>
    <message>
        <source>date past, known since its camera was stated</source>
        <translation>date past, known since its camera was stated</translation>
    </message>
    <message>
        <source>date past, known since its moment was stated</source>
        <translation>date past, known since its moment was stated</translation>
    </message>
    <message>
        <source>date past, brought forward by the service&apos;s rule</source>
        <translation>date past, brought forward by the service&apos;s rule</translation>
    </message>
    <message>
        <source>last hold released</source>
        <translation>last hold released</translation>
    </message>
    <message>
        <source>handed over against a signature, strict reading</source>
        <translation>handed over against a signature, strict reading</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>on request</translation>
    </message>
    <message>
        <source>erased on {day} ({why})</source>
        <translation>erased on {day} ({why})</translation>
    </message>
</context>
<context>
    <name>InventoryScreen</name>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Answer as PDF…</source>
        <translation>Answer as PDF…</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventory</translation>
    </message>
    <message>
        <source>Every camera</source>
        <translation>Every camera</translation>
    </message>
    <message>
        <source>No recording in this span.</source>
        <translation>No recording in this span.</translation>
    </message>
    <message>
        <source>The question is on record; the answer can be printed.</source>
        <translation>The question is on record; the answer can be printed.</translation>
    </message>
    <message>
        <source>inventory {day}</source>
        <translation>inventory {day}</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Save the answer</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Corrected hour</source>
        <translation>Corrected hour</translation>
    </message>
    <message>
        <source>Camera&apos;s hour</source>
        <translation>Camera&apos;s hour</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Docked</source>
        <translation>Docked</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>impossible date</source>
        <translation>impossible date</translation>
    </message>
    <message>
        <source>What was filmed from</source>
        <translation>What was filmed from</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>by</source>
        <translation>by</translation>
    </message>
    <message>
        <source>Ask what was filmed between two moments.</source>
        <translation>Ask what was filmed between two moments.</translation>
    </message>
    <message>
        <source>Every file that was ever brought in has a line here, also after it was erased: no image, no name, no place. The question is on record.</source>
        <translation>Every file that was ever brought in has a line here, also after it was erased: no image, no name, no place. The question is on record.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>The camera left one recording in several parts. Once joined, all of it goes on the earliest due date; a hold keeps only the files that it was opened for.</source>
        <translation>The camera left one recording in several parts. Once joined, all of it goes on the earliest due date; a hold keeps only the files that it was opened for.</translation>
    </message>
    <message>
        <source>For example: the camera lost some seconds when it changed its file</source>
        <translation>For example: the camera lost some seconds when it changed its file</translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Only the newest entries are listed. Take fewer days for the others; a saved table holds all.</source>
        <translation>Only the newest entries are listed. Take fewer days for the others; a saved table holds all.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Checking the journal</translation>
    </message>
    <message>
        <source>journal from {first} to {last}</source>
        <translation>journal from {first} to {last}</translation>
    </message>
    <message>
        <source>Save the journal</source>
        <translation>Save the journal</translation>
    </message>
    <message>
        <source>Writing the journal</source>
        <translation>Writing the journal</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Cancelled. Nothing was saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) checked, each one in its place and unchanged.</source>
        <translation>
            <numerusform>%n entry checked, each one in its place and unchanged.</numerusform>
            <numerusform>%n entries checked, each one in its place and unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) were purged after their term.</source>
        <translation>
            <numerusform>%n older one was purged after its term.</numerusform>
            <numerusform>%n older ones were purged after their term.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation>The journal is intact.</translation>
    </message>
    <message>
        <source>The journal was altered at entry {number}.</source>
        <translation>The journal was altered at entry {number}.</translation>
    </message>
    <message>
        <source>The recordings are not concerned. Change nothing more, keep a copy of the data folder and compare with the last printed page: its QR code holds the count and the head it had then.</source>
        <translation>The recordings are not concerned. Change nothing more, keep a copy of the data folder and compare with the last printed page: its QR code holds the count and the head it had then.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>The check was stopped.</translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation>Nothing is wrong; nothing was proved.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation>Date and hour</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>the station</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>Every operation</translation>
    </message>
    <message>
        <source>Incident, request, camera, hold or recording</source>
        <translation>Incident, request, camera, hold or recording</translation>
    </message>
    <message>
        <source>A number like 2026-0042, a camera&apos;s name, or the end of an identifier; then Enter</source>
        <translation>A number like 2026-0042, a camera&apos;s name, or the end of an identifier; then Enter</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>No entry fits.</translation>
    </message>
    <message>
        <source>Take other days or other filters.</source>
        <translation>Take other days or other filters.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>List of keys</translation>
    </message>
</context>
<context>
    <name>KeyFileField</name>
    <message>
        <source>Choose a key file…</source>
        <translation>Choose a key file…</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Without a key</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>none: by password</source>
        <translation>none: by password</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Multimedia keys: play, pause, stop, to and fro</source>
        <translation>Multimedia keys: play, pause, stop, to and fro</translation>
    </message>
    <message>
        <source>Multimedia keys: mark before, next mark</source>
        <translation>Multimedia keys: mark before, next mark</translation>
    </message>
    <message>
        <source>Mark: {name}</source>
        <translation>Mark: {name}</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Change keys…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Play and speed</source>
        <translation>Play and speed</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Marks and stills</source>
        <translation>Marks and stills</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Picture and sound</translation>
    </message>
    <message>
        <source>Several cameras</source>
        <translation>Several cameras</translation>
    </message>
    <message>
        <source>Mark with category {number}</source>
        <translation>Mark with category {number}</translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation>Play, pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Forward, each press twice as fast</source>
        <translation>Forward, each press twice as fast</translation>
    </message>
    <message>
        <source>Backward, each press twice as fast</source>
        <translation>Backward, each press twice as fast</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>One frame forward</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>One frame back</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 seconds forward</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 seconds back</translation>
    </message>
    <message>
        <source>1 second forward</source>
        <translation>1 second forward</translation>
    </message>
    <message>
        <source>1 second back</source>
        <translation>1 second back</translation>
    </message>
    <message>
        <source>10 seconds forward</source>
        <translation>10 seconds forward</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 seconds back</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>To the beginning</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>To the end</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Go to a time</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <translation>To the next mark</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation>To the mark before</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normal speed</translation>
    </message>
    <message>
        <source>Start of the span</source>
        <translation>Start of the span</translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation>End of the span</translation>
    </message>
    <message>
        <source>Go to the start of the span</source>
        <translation>Go to the start of the span</translation>
    </message>
    <message>
        <source>Go to the end of the span</source>
        <translation>Go to the end of the span</translation>
    </message>
    <message>
        <source>No span any more</source>
        <translation>No span any more</translation>
    </message>
    <message>
        <source>Play the span over and over</source>
        <translation>Play the span over and over</translation>
    </message>
    <message>
        <source>Mark this instant, or the span</source>
        <translation>Mark this instant, or the span</translation>
    </message>
    <message>
        <source>Mark with a text</source>
        <translation>Mark with a text</translation>
    </message>
    <message>
        <source>Keep a still</source>
        <translation>Keep a still</translation>
    </message>
    <message>
        <source>Remove the chosen mark</source>
        <translation>Remove the chosen mark</translation>
    </message>
    <message>
        <source>Timeline closer, down to single frames</source>
        <translation>Timeline closer, down to single frames</translation>
    </message>
    <message>
        <source>Timeline further away</source>
        <translation>Timeline further away</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Whole timeline</translation>
    </message>
    <message>
        <source>Timeline half a page on</source>
        <translation>Timeline half a page on</translation>
    </message>
    <message>
        <source>Timeline half a page back</source>
        <translation>Timeline half a page back</translation>
    </message>
    <message>
        <source>Undo what was done with a mark</source>
        <translation>Undo what was done with a mark</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Do it again</translation>
    </message>
    <message>
        <source>Sound off, sound on</source>
        <translation>Sound off, sound on</translation>
    </message>
    <message>
        <source>Look closer (viewing only)</source>
        <translation>Look closer (viewing only)</translation>
    </message>
    <message>
        <source>Look from further away</source>
        <translation>Look from further away</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Whole picture</translation>
    </message>
    <message>
        <source>Light, contrast, sharpness, louder (viewing only)</source>
        <translation>Light, contrast, sharpness, louder (viewing only)</translation>
    </message>
    <message>
        <source>Map of the track, where there is one</source>
        <translation>Map of the track, where there is one</translation>
    </message>
    <message>
        <source>A quarter turn (viewing only)</source>
        <translation>A quarter turn (viewing only)</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Full screen, and back</translation>
    </message>
    <message>
        <source>Side by side, one large, one in the other</source>
        <translation>Side by side, one large, one in the other</translation>
    </message>
    <message>
        <source>Small picture in the next corner</source>
        <translation>Small picture in the next corner</translation>
    </message>
    <message>
        <source>Other camera a frame earlier</source>
        <translation>Other camera a frame earlier</translation>
    </message>
    <message>
        <source>Other camera a frame later</source>
        <translation>Other camera a frame later</translation>
    </message>
    <message>
        <source>Align the cameras by the sound</source>
        <translation>Align the cameras by the sound</translation>
    </message>
    <message>
        <source>Sound and controls of the other camera</source>
        <translation>Sound and controls of the other camera</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>This is not one key: press one, with Ctrl, Alt or Shift or without.</source>
        <translation>This is not one key: press one, with Ctrl, Alt or Shift or without.</translation>
    </message>
    <message>
        <source>{key} is needed to move through the window, or to lock it. Choose another key.</source>
        <translation>{key} is needed to move through the window, or to lock it. Choose another key.</translation>
    </message>
    <message>
        <source>{key} belongs to this computer. Choose another key.</source>
        <translation>{key} belongs to this computer. Choose another key.</translation>
    </message>
    <message>
        <source>{key} does this already: “{action}”. Give that another key first.</source>
        <translation>{key} does this already: “{action}”. Give that another key first.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of the review</source>
        <translation>Keys of the review</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys of the review</source>
        <translation>Keys of the review</translation>
    </message>
    <message>
        <source>Take the keys away</source>
        <translation>Take the keys away</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Default for all</source>
        <translation>Default for all</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Press a key</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Multimedia keys</source>
        <translation>Multimedia keys</translation>
    </message>
    <message>
        <source> or </source>
        <translation> or </translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys} (changed)</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>First key</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Second key</translation>
    </message>
    <message>
        <source>Press the key you want</source>
        <translation>Press the key you want</translation>
    </message>
    <message>
        <source>Choose a line, then press the key it should have in one of the fields. Multimedia keys always work; the volume keys belong to this computer.</source>
        <translation>Choose a line, then press the key it should have in one of the fields. Multimedia keys always work; the volume keys belong to this computer.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>summer time</source>
        <translation>summer time</translation>
    </message>
    <message>
        <source>winter time</source>
        <translation>winter time</translation>
    </message>
    <message>
        <source> ({time})</source>
        <translation> ({time})</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>{latitude}° {north}, {longitude}° {east}</source>
        <translation>{latitude}° {north}, {longitude}° {east}</translation>
    </message>
    <message>
        <source>{sign} {amount} s</source>
        <translation>{sign} {amount} s</translation>
    </message>
    <message>
        <source>{sign} {hours} h</source>
        <translation>{sign} {hours} h</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>incident {number}</source>
        <translation>incident {number}</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>before: {value}</translation>
    </message>
    <message>
        <source>without: {parts}</source>
        <translation>without: {parts}</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>No recording fits.</source>
        <translation>No recording fits.</translation>
    </message>
    <message>
        <source>Review what is chosen</source>
        <translation>Review what is chosen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Show the pictures, once a reason is stated</source>
        <translation>Show the pictures, once a reason is stated</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Go through the list</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Home  End</translation>
    </message>
    <message>
        <source>First and last recording</source>
        <translation>First and last recording</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Shift + arrows</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Choose several</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Copy what the rows say</source>
        <translation>Copy what the rows say</translation>
    </message>
    <message>
        <source>Table, tiles</source>
        <translation>Table, tiles</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>The list</translation>
    </message>
    <message>
        <source>Take other words or other filters, or show all.</source>
        <translation>Take other words or other filters, or show all.</translation>
    </message>
    <message>
        <source>No recording yet.</source>
        <translation>No recording yet.</translation>
    </message>
    <message>
        <source>Put a camera into the docking station, or add a folder under Station.</source>
        <translation>Put a camera into the docking station, or add a folder under Station.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Saved. The former values are kept.</source>
        <translation>Saved. The former values are kept.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) attributed. The former values are kept.</source>
        <translation>
            <numerusform>%n recording attributed. The former values are kept.</numerusform>
            <numerusform>%n recordings attributed. The former values are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>No track of this recording could be read. Nothing was changed.</source>
        <translation>No track of this recording could be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Lift the restriction</source>
        <translation>Lift the restriction</translation>
    </message>
    <message>
        <source>As far as this request goes, whoever may look at the recording may do so again for any reason. The reason stays in this register; that it was lifted is in the journal.</source>
        <translation>As far as this request goes, whoever may look at the recording may do so again for any reason. The reason stays in this register; that it was lifted is in the journal.</translation>
    </message>
    <message>
        <source>For example: the request is withdrawn</source>
        <translation>For example: the request is withdrawn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ListButton</name>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Print this list, or save it for a table program: registers only, on record</source>
        <translation>Print this list, or save it for a table program: registers only, on record</translation>
    </message>
</context>
<context>
    <name>ListHand</name>
    <message>
        <source>So many rows are not copied. Save the list as a table instead.</source>
        <translation>So many rows are not copied. Save the list as a table instead.</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>Copied as text.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as text.</source>
        <translation>
            <numerusform>%n row copied as text.</numerusform>
            <numerusform>%n rows copied as text.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of recordings</source>
        <translation>List of recordings</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>recordings</translation>
    </message>
</context>
<context>
    <name>ListLeaver</name>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Writing the list</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>A new language is used when the program is started again. A new text size shows at once; widths follow when the program is started again.</source>
        <translation>A new language is used when the program is started again. A new text size shows at once; widths follow when the program is started again.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{commune} · Review station</source>
        <translation>{commune} · Review station</translation>
    </message>
    <message>
        <source>Demonstration: invented people, invented pictures, nothing is kept.</source>
        <translation>Demonstration: invented people, invented pictures, nothing is kept.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{kilometres} km</source>
        <translation>{kilometres} km</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map of the tracks</source>
        <translation>Map of the tracks</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Closer</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Further</translation>
    </message>
    <message>
        <source>Everything in view</source>
        <translation>Everything in view</translation>
    </message>
    <message>
        <source>Larger map</source>
        <translation>Larger map</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This is the place…</source>
        <translation>This is the place…</translation>
    </message>
    <message>
        <source>Note where the camera stands now as the place of the recording</source>
        <translation>Note where the camera stands now as the place of the recording</translation>
    </message>
    <message>
        <source>No position at this moment.</source>
        <translation>No position at this moment.</translation>
    </message>
    <message>
        <source>, to about {metres} m</source>
        <translation>, to about {metres} m</translation>
    </message>
    <message numerus="yes">
        <source>No position for %n second(s)</source>
        <translation>
            <numerusform>No position for %n second</numerusform>
            <numerusform>No position for %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller map</source>
        <translation>Smaller map</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus bring it closer, 0 shows everything.</source>
        <translation>Arrow keys move the map, plus and minus bring it closer, 0 shows everything.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark at {when}</source>
        <translation>Mark at {when}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Keep the mark</source>
        <translation>Keep the mark</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>Change the mark</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Remove the mark</translation>
    </message>
    <message>
        <source>No mark yet. {mark} marks this instant; {entry} and {exit} choose a span first.</source>
        <translation>No mark yet. {mark} marks this instant; {entry} and {exit} choose a span first.</translation>
    </message>
    <message>
        <source>No mark yet.</source>
        <translation>No mark yet.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Redo: {what}</translation>
    </message>
</context>
<context>
    <name>MiniTimeline</name>
    <message>
        <source>Recordings on the wall clock</source>
        <translation>Recordings on the wall clock</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>Clocks show this hour twice that night: press for the other one</source>
        <translation>Clocks show this hour twice that night: press for the other one</translation>
    </message>
</context>
<context>
    <name>NameRuleBox</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Why it is changed, for the register</source>
        <translation>Why it is changed, for the register</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{day}, {person}: from {old} to {new} months. {reason}</source>
        <translation>{day}, {person}: from {old} to {new} months. {reason}</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Change the rule</translation>
    </message>
    <message>
        <source>Change and erase</source>
        <translation>Change and erase</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Saved. The change is in the journal.</translation>
    </message>
</context>
<context>
    <name>NatinfBox</name>
    <message>
        <source>Import the list of offences…</source>
        <translation>Import the list of offences…</translation>
    </message>
    <message>
        <source>Offences (NATINF): no list. The CSV file of the ministry, from data.gouv.fr, makes them found by words on the form of an incident.</source>
        <translation>Offences (NATINF): no list. The CSV file of the ministry, from data.gouv.fr, makes them found by words on the form of an incident.</translation>
    </message>
    <message numerus="yes">
        <source>Offences (NATINF): %n of the public list, imported on {day}.</source>
        <translation>
            <numerusform>Offences (NATINF): %n of the public list, imported on {day}.</numerusform>
            <numerusform>Offences (NATINF): %n of the public list, imported on {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of offences</source>
        <translation>List of offences</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tables (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading the list of offences</source>
        <translation>Reading the list of offences</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nothing was left out.</translation>
    </message>
    <message>
        <source>without a number: {count}</source>
        <translation>without a number: {count}</translation>
    </message>
    <message>
        <source>without usable words: {count}</source>
        <translation>without usable words: {count}</translation>
    </message>
    <message>
        <source>there twice: {count}</source>
        <translation>there twice: {count}</translation>
    </message>
    <message>
        <source>Rows left out: {causes}.</source>
        <translation>Rows left out: {causes}.</translation>
    </message>
    <message numerus="yes">
        <source>%n offence(s) imported.</source>
        <translation>
            <numerusform>%n offence imported.</numerusform>
            <numerusform>%n offences imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NatinfField</name>
    <message>
        <source>Number or words, optional</source>
        <translation>Number or words, optional</translation>
    </message>
    <message>
        <source>Offence (NATINF)</source>
        <translation>Offence (NATINF)</translation>
    </message>
    <message>
        <source>{number} · {words}</source>
        <translation>{number} · {words}</translation>
    </message>
    <message>
        <source>Not in the list of offences.</source>
        <translation>Not in the list of offences.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident will be erased today; nothing keeps them.</source>
        <translation>
            <numerusform>%n recording with marks or an incident will be erased today; nothing keeps it.</numerusform>
            <numerusform>%n recordings with marks or an incident will be erased today; nothing keeps them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) with marks or an incident will be erased within {days} d; nothing keeps them.</source>
        <translation>
            <numerusform>%n recording with marks or an incident will be erased within {days} d; nothing keeps it.</numerusform>
            <numerusform>%n recordings with marks or an incident will be erased within {days} d; nothing keeps them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenHoldDialog</name>
    <message>
        <source>Hold for a procedure</source>
        <translation>Hold for a procedure</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>For example PV 2026/0123</source>
        <translation>For example PV 2026/0123</translation>
    </message>
    <message>
        <source>Prosecutor, gendarmerie, prefect, disciplinary board…</source>
        <translation>Prosecutor, gendarmerie, prefect, disciplinary board…</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation>Requesting officer</translation>
    </message>
    <message>
        <source>Date of the request</source>
        <translation>Date of the request</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Review on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n recording(s) for a procedure</source>
        <translation>
            <numerusform>Hold %n recording for a procedure</numerusform>
            <numerusform>Hold %n recordings for a procedure</numerusform>
        </translation>
    </message>
    <message>
        <source>Held recordings are not erased at the end of their month. A mark alone never keeps one: only a procedure does.</source>
        <translation>Held recordings are not erased at the end of their month. A mark alone never keeps one: only a procedure does.</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Writing the list</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
    <message>
        <source>What leaves is on record.</source>
        <translation>What leaves is on record.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Capital letters are locked.</source>
        <translation>Capital letters are locked.</translation>
    </message>
    <message>
        <source>At least {minimum} characters: four words that do not belong together are easy to remember.</source>
        <translation>At least {minimum} characters: four words that do not belong together are easy to remember.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) to go.</source>
        <translation>
            <numerusform>%n character to go.</numerusform>
            <numerusform>%n characters to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough. A longer phrase is stronger still.</source>
        <translation>Long enough. A longer phrase is stronger still.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Strong.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>It opens the pictures. If it is forgotten, only the recovery sheet helps.</source>
        <translation>It opens the pictures. If it is forgotten, only the recovery sheet helps.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>In the keyring of this computer (recommended)</source>
        <translation>In the keyring of this computer (recommended)</translation>
    </message>
    <message>
        <source>In a file with a passphrase of its own</source>
        <translation>In a file with a passphrase of its own</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Passphrase of the key file</translation>
    </message>
    <message>
        <source>Once more, that of the key file</source>
        <translation>Once more, that of the key file</translation>
    </message>
    <message>
        <source>With the keyring, cameras are emptied and expired recordings erased even when nobody has signed in.</source>
        <translation>With the keyring, cameras are emptied and expired recordings erased even when nobody has signed in.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted. With a key file somebody types its passphrase each time the program starts; until then nothing is brought in or erased. The choice is written to the journal.</source>
        <translation>This computer has no keyring that keeps secrets encrypted. With a key file somebody types its passphrase each time the program starts; until then nothing is brought in or erased. The choice is written to the journal.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>The two are not the same yet.</translation>
    </message>
    <message>
        <source>Where the key of the catalogue is kept</source>
        <translation>Where the key of the catalogue is kept</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Its passphrase</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Updating…</source>
        <translation>Updating…</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>AS PRINTED</source>
        <translation>AS PRINTED</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>Correct or end…</source>
        <translation>Correct or end…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without the order of the mayor that designates them.</source>
        <translation>
            <numerusform>%n person without the order of the mayor that designates them.</numerusform>
            <numerusform>%n people without the order of the mayor that designates them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Mayor&apos;s order</translation>
    </message>
    <message>
        <source>Habilitation</source>
        <translation>Habilitation</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>ended on {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Saved. The change is in the journal.</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Name, birth, address</source>
        <translation>Name, birth, address</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Identity checked on a document</source>
        <translation>Identity checked on a document</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>What the person said</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Remove this person</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ends on</source>
        <translation>ends on</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>Service number</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation>Mayor&apos;s order</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>The person types it here, alone. Nobody else can bring it back.</source>
        <translation>The person types it here, alone. Nobody else can bring it back.</translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Add a phrase</source>
        <translation>Add a phrase</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>Change the phrase</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Part of the report</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>“…” is what the writer completes. Everybody who writes reports sees it: name nobody.</source>
        <translation>“…” is what the writer completes. Everybody who writes reports sees it: name nobody.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>How it began</source>
        <translation>How it began</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>What the person said</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Measures taken</translation>
    </message>
    <message>
        <source>Instructions of the investigating officer</source>
        <translation>Instructions of the investigating officer</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Find a phrase…</source>
        <translation>Find a phrase…</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>Find a phrase</translation>
    </message>
    <message>
        <source>Hidden ones too</source>
        <translation>Hidden ones too</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Offer again</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Part of the report</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>offered</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>PictureDoor</name>
    <message>
        <source>Show the pictures…</source>
        <translation>Show the pictures…</translation>
    </message>
    <message>
        <source>State the reason for which they are looked at</source>
        <translation>State the reason for which they are looked at</translation>
    </message>
</context>
<context>
    <name>PicturePoints</name>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Arrow keys move the cross, the space bar places a point, plus and minus bring it closer.</source>
        <translation>Arrow keys move the cross, the space bar places a point, plus and minus bring it closer.</translation>
    </message>
</context>
<context>
    <name>PlaceCardView</name>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>Shows what the next transfer would bring in, and what would stay</source>
        <translation>Shows what the next transfer would bring in, and what would stay</translation>
    </message>
    <message>
        <source>Files of {dock}</source>
        <translation>Files of {dock}</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>There</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Left aside</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Place of the recording</source>
        <translation>Place of the recording</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>For example: place de la République</source>
        <translation>For example: place de la République</translation>
    </message>
    <message>
        <source>Note this place</source>
        <translation>Note this place</translation>
    </message>
    <message>
        <source>The position is noted as it is; the former place is kept in the story.</source>
        <translation>The position is noted as it is; the former place is kept in the story.</translation>
    </message>
    <message>
        <source>Noted before for recordings near it:</source>
        <translation>Noted before for recordings near it:</translation>
    </message>
    <message>
        <source>{name} ({metres} m away)</source>
        <translation>{name} ({metres} m away)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PointList</name>
    <message>
        <source>Click two points or more that you know, far apart, and type where each lies.</source>
        <translation>Click two points or more that you know, far apart, and type where each lies.</translation>
    </message>
    <message>
        <source>These points cannot be: look at their positions again.</source>
        <translation>These points cannot be: look at their positions again.</translation>
    </message>
    <message>
        <source>Type the position of each point.</source>
        <translation>Type the position of each point.</translation>
    </message>
    <message>
        <source>Two points place the picture; a third one would show whether one is wrong.</source>
        <translation>Two points place the picture; a third one would show whether one is wrong.</translation>
    </message>
    <message>
        <source>The points agree to about {metres} m.</source>
        <translation>The points agree to about {metres} m.</translation>
    </message>
</context>
<context>
    <name>Preparer</name>
    <message>
        <source>Preparing pictures {number}/{count}</source>
        <translation>Preparing pictures {number}/{count}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>stopping…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PutBackDialog</name>
    <message>
        <source>An old copy was put back</source>
        <translation>An old copy was put back</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>To be said…</source>
        <translation>To be said…</translation>
    </message>
    <message>
        <source>Still runs</source>
        <translation>Still runs</translation>
    </message>
    <message>
        <source>Was released</source>
        <translation>Was released</translation>
    </message>
    <message>
        <source>Hold {reference}: does it still run?</source>
        <translation>Hold {reference}: does it still run?</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Leave it for later</translation>
    </message>
    <message>
        <source>No hold is open in it.</source>
        <translation>No hold is open in it.</translation>
    </message>
    <message>
        <source>What was erased on request since the copy has to be erased once more, and what else was written since is lost: look at the papers of those days.</source>
        <translation>What was erased on request since the copy has to be erased once more, and what else was written since is lost: look at the papers of those days.</translation>
    </message>
    <message>
        <source>opened on {day}</source>
        <translation>opened on {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) end: a recording whose month is over and that nothing else keeps is erased at once.</source>
        <translation>
            <numerusform>%n hold ends: a recording whose month is over and that nothing else keeps is erased at once.</numerusform>
            <numerusform>%n holds end: a recording whose month is over and that nothing else keeps is erased at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>Page &amp;order:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Pages &amp;per sheet:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Page &amp;Set:</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>State it again…</source>
        <translation>State it again…</translation>
    </message>
    <message>
        <source>State the reason again before it ends; the look goes on here</source>
        <translation>State the reason again before it ends; the look goes on here</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Leave full screen</translation>
    </message>
    <message>
        <source>The list of keys</source>
        <translation>The list of keys</translation>
    </message>
    <message>
        <source>Close and go back to: {screen}</source>
        <translation>Close and go back to: {screen}</translation>
    </message>
    <message numerus="yes">
        <source>Reason: {reason} · %n min left</source>
        <translation>
            <numerusform>Reason: {reason} · %n min left</numerusform>
            <numerusform>Reason: {reason} · %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation>The reason has ended</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason for viewing</source>
        <translation>Reason for viewing</translation>
    </message>
    <message>
        <source>Number of the procedure or of the request</source>
        <translation>Number of the procedure or of the request</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Show the pictures</translation>
    </message>
    <message>
        <source>Why are these pictures being viewed?</source>
        <translation>Why are these pictures being viewed?</translation>
    </message>
    <message>
        <source>Your name, the reason and the time are written to the journal. The reason holds until you close this or open something else, for {minutes} minutes at most. Another screen in between, or a lock, does not end it.</source>
        <translation>Your name, the reason and the time are written to the journal. The reason holds until you close this or open something else, for {minutes} minutes at most. Another screen in between, or a lock, does not end it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Without a number the journal shows that none was known yet.</source>
        <translation>Without a number the journal shows that none was known yet.</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Register a request</source>
        <translation>Register a request</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Person asking</source>
        <translation>Person asking</translation>
    </message>
    <message>
        <source>Address of the answer</source>
        <translation>Address of the answer</translation>
    </message>
    <message>
        <source>Names and words stay in this register: no search and no journal holds them.</source>
        <translation>Names and words stay in this register: no search and no journal holds them.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Receiver</name>
    <message>
        <source>Switched off: no dock is let in.</source>
        <translation>Switched off: no dock is let in.</translation>
    </message>
    <message>
        <source>No connection file for this address yet: no dock is let in.</source>
        <translation>No connection file for this address yet: no dock is let in.</translation>
    </message>
    <message>
        <source>{address}, port {port}</source>
        <translation>{address}, port {port}</translation>
    </message>
    <message>
        <source>Not reachable at {place}.</source>
        <translation>Not reachable at {place}.</translation>
    </message>
    <message>
        <source>Switched on: docks are let in at {place}.</source>
        <translation>Switched on: docks are let in at {place}.</translation>
    </message>
    <message>
        <source>Open: docks are let in at {place}.</source>
        <translation>Open: docks are let in at {place}.</translation>
    </message>
    <message>
        <source>None was made for this address and port.</source>
        <translation>None was made for this address and port.</translation>
    </message>
    <message>
        <source>Made on {moment}</source>
        <translation>Made on {moment}</translation>
    </message>
    <message>
        <source>Nothing was received yet.</source>
        <translation>Nothing was received yet.</translation>
    </message>
    <message>
        <source>Last recording received on {moment}</source>
        <translation>Last recording received on {moment}</translation>
    </message>
    <message>
        <source>Import it in the dock&apos;s manager, then delete it: whoever holds it can send to the station. A dock set up with an older file is refused until this one is imported.</source>
        <translation>Import it in the dock&apos;s manager, then delete it: whoever holds it can send to the station. A dock set up with an older file is refused until this one is imported.</translation>
    </message>
</context>
<context>
    <name>ReceiverPage</name>
    <message>
        <source>Let docks push to this station</source>
        <translation>Let docks push to this station</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Make the connection file…</source>
        <translation>Make the connection file…</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) still arriving.</source>
        <translation>
            <numerusform>%n recording still arriving.</numerusform>
            <numerusform>%n recordings still arriving.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to be brought in.</source>
        <translation>
            <numerusform>%n recording to be brought in.</numerusform>
            <numerusform>%n recordings to be brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete by the dock&apos;s word, with notes and no recording.</source>
        <translation>
            <numerusform>%n complete by the dock&apos;s word, with notes and no recording.</numerusform>
            <numerusform>%n complete by the dock&apos;s word, with notes and no recording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received file(s) do not open with this station&apos;s key and are left alone.</source>
        <translation>
            <numerusform>%n received file does not open with this station&apos;s key and is left alone.</numerusform>
            <numerusform>%n received files do not open with this station&apos;s key and are left alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up the reception</source>
        <translation>Setting up the reception</translation>
    </message>
    <message>
        <source>Kept, and on record.</source>
        <translation>Kept, and on record.</translation>
    </message>
    <message>
        <source>Connection file</source>
        <translation>Connection file</translation>
    </message>
    <message>
        <source>Writing the connection file</source>
        <translation>Writing the connection file</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Address of this computer</translation>
    </message>
    <message>
        <source>The network card that the dock reaches; the station listens on no other.</source>
        <translation>The network card that the dock reaches; the station listens on no other.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Let the firewall of this computer through here.</source>
        <translation>Let the firewall of this computer through here.</translation>
    </message>
    <message>
        <source>Off at first. Without it nothing listens on the network.</source>
        <translation>Off at first. Without it nothing listens on the network.</translation>
    </message>
    <message>
        <source>With new credentials: a dock set up with an older file is refused from then on.</source>
        <translation>With new credentials: a dock set up with an older file is refused from then on.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>For the Axis body-worn dock, which sends by itself over the network. What it sends is sealed at once and listed when the dock says that the recording is complete. The dock empties its cameras itself.</source>
        <translation>For the Axis body-worn dock, which sends by itself over the network. What it sends is sealed at once and listed when the dock says that the recording is complete. The dock empties its cameras itself.</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>the dock put them together</source>
        <translation>the dock put them together</translation>
    </message>
    <message>
        <source>the camera counts them in their names</source>
        <translation>the camera counts them in their names</translation>
    </message>
    <message>
        <source>their times follow each other</source>
        <translation>their times follow each other</translation>
    </message>
    <message>
        <source>their numbers and their times follow each other</source>
        <translation>their numbers and their times follow each other</translation>
    </message>
    <message>
        <source>joined by a person</source>
        <translation>joined by a person</translation>
    </message>
    <message>
        <source>One recording: {reasons}.</source>
        <translation>One recording: {reasons}.</translation>
    </message>
    <message>
        <source>Split from the recording before it by a person.</source>
        <translation>Split from the recording before it by a person.</translation>
    </message>
    <message>
        <source>before the button, as the camera is set</source>
        <translation>before the button, as the camera is set</translation>
    </message>
    <message>
        <source>before the button</source>
        <translation>before the button</translation>
    </message>
    <message>
        <source>Pre-recording: {length} before the button, as the camera is set; not measured.</source>
        <translation>Pre-recording: {length} before the button, as the camera is set; not measured.</translation>
    </message>
    <message>
        <source>Pre-recording: {length} before the button, noted by the camera.</source>
        <translation>Pre-recording: {length} before the button, noted by the camera.</translation>
    </message>
    <message>
        <source>Gap of {length} between {start} and {end}: nothing recorded</source>
        <translation>Gap of {length} between {start} and {end}: nothing recorded</translation>
    </message>
    <message>
        <source>Overlap of {length} between {start} and {end}: recorded twice</source>
        <translation>Overlap of {length} between {start} and {end}: recorded twice</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Records of erasure</source>
        <translation>Records of erasure</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Save the record</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Every sweep that erases something makes a record, with nobody signed in.</source>
        <translation>Every sweep that erases something makes a record, with nobody signed in.</translation>
    </message>
    <message>
        <source>No record of erasure yet.</source>
        <translation>No record of erasure yet.</translation>
    </message>
    <message>
        <source>The first sweep that erases makes the first.</source>
        <translation>The first sweep that erases makes the first.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this computer breaks. The program does not keep it.</source>
        <translation>One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this computer breaks. The program does not keep it.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Print the sheet…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Now read the sheet and type the last eight signs of the key.</source>
        <translation>Now read the sheet and type the last eight signs of the key.</translation>
    </message>
    <message>
        <source>Last eight signs of the key</source>
        <translation>Last eight signs of the key</translation>
    </message>
    <message>
        <source>These are not the last eight signs of the key on the sheet.</source>
        <translation>These are not the last eight signs of the key on the sheet.</translation>
    </message>
    <message>
        <source>This is what the sheet says.</source>
        <translation>This is what the sheet says.</translation>
    </message>
</context>
<context>
    <name>RegroupDialog</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Holds, incidents and marks stay with the files that they were given to.</source>
        <translation>Holds, incidents and marks stay with the files that they were given to.</translation>
    </message>
    <message>
        <source>Split the recording</source>
        <translation>Split the recording</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Join into one recording</source>
        <translation>Join into one recording</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>RegroupHand</name>
    <message>
        <source>The recording was split in two. The former values are kept.</source>
        <translation>The recording was split in two. The former values are kept.</translation>
    </message>
    <message>
        <source>They are one recording now. The former values are kept.</source>
        <translation>They are one recording now. The former values are kept.</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release a hold</source>
        <translation>Release a hold</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>For example: case closed, recording handed to the prosecutor</source>
        <translation>For example: case closed, recording handed to the prosecutor</translation>
    </message>
    <message>
        <source>Yes, erase this recording now</source>
        <translation>Yes, erase this recording now</translation>
    </message>
    <message>
        <source>Release and erase</source>
        <translation>Release and erase</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>The recording was erased on {day}: the hold ends, and nothing more is erased.</source>
        <translation>The recording was erased on {day}: the hold ends, and nothing more is erased.</translation>
    </message>
    <message numerus="yes">
        <source>%n other hold(s) keep this recording: it stays.</source>
        <translation>
            <numerusform>%n other hold keeps this recording: it stays.</numerusform>
            <numerusform>%n other holds keep this recording: it stays.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its erasure was due on {day} and nothing else keeps it: the recording, its stills and all that was made from it will be erased at once. This cannot be undone.</source>
        <translation>Its erasure was due on {day} and nothing else keeps it: the recording, its stills and all that was made from it will be erased at once. This cannot be undone.</translation>
    </message>
    <message>
        <source>Its month is not over: it will be erased automatically on {day}.</source>
        <translation>Its month is not over: it will be erased automatically on {day}.</translation>
    </message>
    <message>
        <source>the original ({size})</source>
        <translation>the original ({size})</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still(s)</source>
        <translation>
            <numerusform>%n still</numerusform>
            <numerusform>%n stills</numerusform>
        </translation>
    </message>
    <message>
        <source>previews, and the words it is found by</source>
        <translation>previews, and the words it is found by</translation>
    </message>
    <message>
        <source>its place in incident {number}, which keeps the line that it was erased</source>
        <translation>its place in incident {number}, which keeps the line that it was erased</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>What goes:</translation>
    </message>
    <message>
        <source>Release the hold {reference}</source>
        <translation>Release the hold {reference}</translation>
    </message>
</context>
<context>
    <name>RemoteDockDialog</name>
    <message>
        <source>Add a dock on the network</source>
        <translation>Add a dock on the network</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>the usual one</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test the connection</translation>
    </message>
    <message>
        <source>Yes, the dock shows this very key</source>
        <translation>Yes, the dock shows this very key</translation>
    </message>
    <message>
        <source>Asking the dock</source>
        <translation>Asking the dock</translation>
    </message>
    <message>
        <source>Adding the dock</source>
        <translation>Adding the dock</translation>
    </message>
    <message numerus="yes">
        <source>The dock answers: %n file(s) there.</source>
        <translation>
            <numerusform>The dock answers: %n file there.</numerusform>
            <numerusform>The dock answers: %n files there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add it to the list: it is brought in from then on.</source>
        <translation>Add it to the list: it is brought in from then on.</translation>
    </message>
    <message>
        <source>The dock shows another key than the one that was confirmed: {key}.</source>
        <translation>The dock shows another key than the one that was confirmed: {key}.</translation>
    </message>
    <message>
        <source>No password was sent: another machine may answer in its place. Confirm the new key only once whoever looks after the dock said that it was renewed, then test again.</source>
        <translation>No password was sent: another machine may answer in its place. Confirm the new key only once whoever looks after the dock said that it was renewed, then test again.</translation>
    </message>
    <message>
        <source>The dock shows its key: compare it with the one of the dock.</source>
        <translation>The dock shows its key: compare it with the one of the dock.</translation>
    </message>
    <message>
        <source>No password was sent. Whoever looks after the dock knows it. Then test again.</source>
        <translation>No password was sent. Whoever looks after the dock knows it. Then test again.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase of the key</translation>
    </message>
    <message>
        <source>SFTP</source>
        <translation>SFTP</translation>
    </message>
    <message>
        <source>Windows share (SMB)</source>
        <translation>Windows share (SMB)</translation>
    </message>
    <message>
        <source>FTPS</source>
        <translation>FTPS</translation>
    </message>
    <message>
        <source>FTP, not encrypted</source>
        <translation>FTP, not encrypted</translation>
    </message>
    <message>
        <source>WebDAV (HTTPS)</source>
        <translation>WebDAV (HTTPS)</translation>
    </message>
    <message>
        <source>WebDAV (HTTP, not encrypted)</source>
        <translation>WebDAV (HTTP, not encrypted)</translation>
    </message>
    <message>
        <source>Web page of files (HTTPS), only read</source>
        <translation>Web page of files (HTTPS), only read</translation>
    </message>
    <message>
        <source>Web page of files (HTTP, not encrypted), only read</source>
        <translation>Web page of files (HTTP, not encrypted), only read</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>For a Windows share: its name, then the folder in it</source>
        <translation>For a Windows share: its name, then the folder in it</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Kept sealed; never written in the settings</source>
        <translation>Kept sealed; never written in the settings</translation>
    </message>
    <message>
        <source>Key of the dock</source>
        <translation>Key of the dock</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen the incident</source>
        <translation>Reopen the incident</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>For example: the prosecutor asks for a further statement</source>
        <translation>For example: the prosecutor asks for a further statement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Reopen incident {number}</source>
        <translation>Reopen incident {number}</translation>
    </message>
    <message>
        <source>Its report can be changed again. What was printed stays as it was signed; the time of the persons named begins anew when it is closed. The reason is kept, the reopening is in the journal.</source>
        <translation>Its report can be changed again. What was printed stays as it was signed; the time of the persons named begins anew when it is closed. The reason is kept, the reopening is in the journal.</translation>
    </message>
</context>
<context>
    <name>ReportNames</name>
    <message>
        <source>Persons named in reports</source>
        <translation>Persons named in reports</translation>
    </message>
    <message>
        <source>Months after the incident is closed</source>
        <translation>Months after the incident is closed</translation>
    </message>
    <message>
        <source>Reports are another processing than the images. The persons named in one, and the texts that could name them, are erased by themselves so long after the incident is closed. The recordings keep their own month.</source>
        <translation>Reports are another processing than the images. The persons named in one, and the texts that could name them, are erased by themselves so long after the incident is closed. The recordings keep their own month.</translation>
    </message>
    <message>
        <source>They cannot be brought back. The change is logged. Incidents: {numbers}</source>
        <translation>They cannot be brought back. The change is logged. Incidents: {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>The persons of %n report(s) would be erased today.</source>
        <translation>
            <numerusform>The persons of %n report would be erased today.</numerusform>
            <numerusform>The persons of %n reports would be erased today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Recordings concerned</source>
        <translation>Recordings concerned</translation>
    </message>
    <message>
        <source>No recording yet.</source>
        <translation>No recording yet.</translation>
    </message>
    <message>
        <source>Look for those that the request is about, by day, camera or place.</source>
        <translation>Look for those that the request is about, by day, camera or place.</translation>
    </message>
    <message>
        <source>Find recordings…</source>
        <translation>Find recordings…</translation>
    </message>
    <message>
        <source>Not concerned</source>
        <translation>Not concerned</translation>
    </message>
    <message>
        <source>Take the recording out of this request; it is kept as before</source>
        <translation>Take the recording out of this request; it is kept as before</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Lift the restriction…</source>
        <translation>Lift the restriction…</translation>
    </message>
    <message>
        <source>Erase on request…</source>
        <translation>Erase on request…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Choose a request.</source>
        <translation>Choose a request.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Only reason to look at it</source>
        <translation>Only reason to look at it</translation>
    </message>
    <message>
        <source>The name of who asked was erased on {day}.</source>
        <translation>The name of who asked was erased on {day}.</translation>
    </message>
    <message>
        <source>{how}, {day}. Answer due on {due}.</source>
        <translation>{how}, {day}. Answer due on {due}.</translation>
    </message>
</context>
<context>
    <name>RequesterNames</name>
    <message>
        <source>Names of who asked for a right</source>
        <translation>Names of who asked for a right</translation>
    </message>
    <message>
        <source>Months after the answer</source>
        <translation>Months after the answer</translation>
    </message>
    <message>
        <source>The name, the contact and the words of who asked are erased by themselves so long after the answer: until then they may come back to it or complain. The register keeps the request, its right and its answer. A recording that is restricted keeps the name.</source>
        <translation>The name, the contact and the words of who asked are erased by themselves so long after the answer: until then they may come back to it or complain. The register keeps the request, its right and its answer. A recording that is restricted keeps the name.</translation>
    </message>
    <message>
        <source>They cannot be brought back. The change is logged. Requests: {numbers}</source>
        <translation>They cannot be brought back. The change is logged. Requests: {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>The names in %n request(s) would be erased today.</source>
        <translation>
            <numerusform>The names in %n request would be erased today.</numerusform>
            <numerusform>The names in %n requests would be erased today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Access</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Erasure</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Established by other means</source>
        <translation>Established by other means</translation>
    </message>
    <message>
        <source>Established, document seen</source>
        <translation>Established, document seen</translation>
    </message>
    <message>
        <source>Not established</source>
        <translation>Not established</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>to answer</translation>
    </message>
    <message>
        <source>sent back to be completed</source>
        <translation>sent back to be completed</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>Access granted by viewing</source>
        <translation>Access granted by viewing</translation>
    </message>
    <message>
        <source>Copy granted</source>
        <translation>Copy granted</translation>
    </message>
    <message>
        <source>No recording found</source>
        <translation>No recording found</translation>
    </message>
    <message>
        <source>Person not on the recordings found</source>
        <translation>Person not on the recordings found</translation>
    </message>
    <message>
        <source>Already erased</source>
        <translation>Already erased</translation>
    </message>
    <message>
        <source>Identity to be confirmed</source>
        <translation>Identity to be confirmed</translation>
    </message>
    <message>
        <source>Too vague, to be completed</source>
        <translation>Too vague, to be completed</translation>
    </message>
    <message>
        <source>Neither confirmed nor denied (LIL 107)</source>
        <translation>Neither confirmed nor denied (LIL 107)</translation>
    </message>
    <message>
        <source>Erasure refused</source>
        <translation>Erasure refused</translation>
    </message>
    <message>
        <source>Erasure done</source>
        <translation>Erasure done</translation>
    </message>
    <message>
        <source>Rectification done</source>
        <translation>Rectification done</translation>
    </message>
    <message>
        <source>Restriction done</source>
        <translation>Restriction done</translation>
    </message>
    <message>
        <source>Objection excluded by law</source>
        <translation>Objection excluded by law</translation>
    </message>
    <message>
        <source>restriction lifted on {day} by {name}</source>
        <translation>restriction lifted on {day} by {name}</translation>
    </message>
    <message>
        <source>restriction lifted on {day} by {name}: {reason}</source>
        <translation>restriction lifted on {day} by {name}: {reason}</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>The answer in writing is due on {day} at the latest.</source>
        <translation>The answer in writing is due on {day} at the latest.</translation>
    </message>
    <message>
        <source>restricted to “{reason}”</source>
        <translation>restricted to “{reason}”</translation>
    </message>
    <message>
        <source>hour not certain</source>
        <translation>hour not certain</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Register a request…</source>
        <translation>Register a request…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>First erasure</source>
        <translation>First erasure</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s): a recording is erased before the answer is due, the first on {day}.</source>
        <translation>
            <numerusform>%n request: a recording is erased before the answer is due, on {day}.</numerusform>
            <numerusform>%n requests: a recording is erased before the answer is due, the first on {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request {number} is registered.</source>
        <translation>Request {number} is registered.</translation>
    </message>
    <message>
        <source>The answer to request {number} is noted.</source>
        <translation>The answer to request {number} is noted.</translation>
    </message>
    <message>
        <source>Rights requests</source>
        <translation>Rights requests</translation>
    </message>
    <message>
        <source>No request.</source>
        <translation>No request.</translation>
    </message>
    <message>
        <source>A person may ask for access, rectification, erasure or restriction: register it here.</source>
        <translation>A person may ask for access, rectification, erasure or restriction: register it here.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>viewing only — copying forbidden · {name} · {reason}</source>
        <translation>viewing only — copying forbidden · {name} · {reason}</translation>
    </message>
    <message>
        <source>copying forbidden · {name}</source>
        <translation>copying forbidden · {name}</translation>
    </message>
    <message>
        <source>corrected {hour} ({offset})</source>
        <translation>corrected {hour} ({offset})</translation>
    </message>
    <message>
        <source>enlarged {factor}×</source>
        <translation>enlarged {factor}×</translation>
    </message>
    <message>
        <source>viewing only: {how}</source>
        <translation>viewing only: {how}</translation>
    </message>
    <message>
        <source>aligned by sound {offset} ({percent} %)</source>
        <translation>aligned by sound {offset} ({percent} %)</translation>
    </message>
    <message>
        <source>aligned by hand {offset}</source>
        <translation>aligned by hand {offset}</translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation>frame {number}</translation>
    </message>
    <message>
        <source>sound only</source>
        <translation>sound only</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>no sound</translation>
    </message>
    <message>
        <source>camera clock {hour} ({offset})</source>
        <translation>camera clock {hour} ({offset})</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Camera: {name}</source>
        <translation>Camera: {name}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>move {name}</source>
        <translation>move {name}</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>change {name}</translation>
    </message>
    <message>
        <source>still of {hour}</source>
        <translation>still of {hour}</translation>
    </message>
    <message>
        <source>remove the still of {hour}</source>
        <translation>remove the still of {hour}</translation>
    </message>
    <message>
        <source>mark {name}</source>
        <translation>mark {name}</translation>
    </message>
    <message>
        <source>remove {name}</source>
        <translation>remove {name}</translation>
    </message>
    <message>
        <source>{camera} shows nothing at this moment: nothing was marked.</source>
        <translation>{camera} shows nothing at this moment: nothing was marked.</translation>
    </message>
    <message>
        <source>{camera} shows no picture at this moment: no still was kept.</source>
        <translation>{camera} shows no picture at this moment: no still was kept.</translation>
    </message>
    <message>
        <source>Nothing of this span is recorded or can be shown: nothing was marked.</source>
        <translation>Nothing of this span is recorded or can be shown: nothing was marked.</translation>
    </message>
    <message>
        <source>Part of this span is not recorded or cannot be shown: the rest of it was marked.</source>
        <translation>Part of this span is not recorded or cannot be shown: the rest of it was marked.</translation>
    </message>
    <message>
        <source>This span lies in {count} files: a mark was set in each.</source>
        <translation>This span lies in {count} files: a mark was set in each.</translation>
    </message>
    <message>
        <source>Playback of recording {clip} stopped at {hour}.</source>
        <translation>Playback of recording {clip} stopped at {hour}.</translation>
    </message>
    <message>
        <source>This is not the end of the recording: from here on the file cannot be decoded. The sealed original is unchanged. Frames before this moment can still be looked at.</source>
        <translation>This is not the end of the recording: from here on the file cannot be decoded. The sealed original is unchanged. Frames before this moment can still be looked at.</translation>
    </message>
    <message>
        <source>Position: {hour}. {hint}</source>
        <translation>Position: {hour}. {hint}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review a hold</source>
        <translation>Review a hold</translation>
    </message>
    <message>
        <source>For example: the court has not decided yet</source>
        <translation>For example: the court has not decided yet</translation>
    </message>
    <message>
        <source>Keep on holding</source>
        <translation>Keep on holding</translation>
    </message>
    <message>
        <source>Why it is still needed</source>
        <translation>Why it is still needed</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Review on</translation>
    </message>
    <message>
        <source>Is the hold {reference} still needed?</source>
        <translation>Is the hold {reference} still needed?</translation>
    </message>
    <message>
        <source>It was to be reviewed on {day}. If the procedure needs the recording no longer, cancel and release the hold instead.</source>
        <translation>It was to be reviewed on {day}. If the procedure needs the recording no longer, cancel and release the hold instead.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Comparing the sound of the cameras…</source>
        <translation>Comparing the sound of the cameras…</translation>
    </message>
    <message>
        <source>The place is noted. The former one is kept.</source>
        <translation>The place is noted. The former one is kept.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Room: no more comes in than is erased.</source>
        <translation>Room: no more comes in than is erased.</translation>
    </message>
    <message>
        <source>Room: too little came in so far to say for how long.</source>
        <translation>Room: too little came in so far to say for how long.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Change the rules</source>
        <translation>Change the rules</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>What would be erased</translation>
    </message>
    <message>
        <source>The nearest dates that move</source>
        <translation>The nearest dates that move</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>For example: decision of the mayor of 12/11/2026</source>
        <translation>For example: decision of the mayor of 12/11/2026</translation>
    </message>
    <message>
        <source>Yes, these recordings may be erased</source>
        <translation>Yes, these recordings may be erased</translation>
    </message>
    <message>
        <source>Change and erase</source>
        <translation>Change and erase</translation>
    </message>
    <message numerus="yes">
        <source>These rules would erase %n recording(s) today.</source>
        <translation>
            <numerusform>These rules would erase %n recording today.</numerusform>
            <numerusform>These rules would erase %n recordings today.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased recordings cannot be brought back.</source>
        <translation>Erased recordings cannot be brought back.</translation>
    </message>
    <message>
        <source>These rules would erase nothing now that is kept today.</source>
        <translation>These rules would erase nothing now that is kept today.</translation>
    </message>
    <message numerus="yes">
        <source>The due date of %n recording(s) moves.</source>
        <translation>
            <numerusform>The due date of %n recording moves.</numerusform>
            <numerusform>The due date of %n recordings moves.</numerusform>
        </translation>
    </message>
    <message>
        <source>The nearest are listed with their dates.</source>
        <translation>The nearest are listed with their dates.</translation>
    </message>
    <message>
        <source>The change and its reason are logged.</source>
        <translation>The change and its reason are logged.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Due then</translation>
    </message>
    <message>
        <source>{day}, at once</source>
        <translation>{day}, at once</translation>
    </message>
    <message>
        <source>{day}, later today</source>
        <translation>{day}, later today</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Next and former part of the screen</source>
        <translation>Next and former part of the screen</translation>
    </message>
    <message>
        <source>Next and former field or button</source>
        <translation>Next and former field or button</translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation>Press the button that has the focus</translation>
    </message>
    <message>
        <source>Close a dialogue or this list</source>
        <translation>Close a dialogue or this list</translation>
    </message>
    <message>
        <source>Lock the station</source>
        <translation>Lock the station</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Docks</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventory</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Look under way</source>
        <translation>Look under way</translation>
    </message>
</context>
<context>
    <name>SearchKeeper</name>
    <message>
        <source>Keep this search</source>
        <translation>Keep this search</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Forget this search</translation>
    </message>
    <message>
        <source>Name of the search, then Enter</source>
        <translation>Name of the search, then Enter</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name of the search</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>The order ends on a day</source>
        <translation>The order ends on a day</translation>
    </message>
    <message>
        <source>Print the offence (NATINF) under the subject of reports</source>
        <translation>Print the offence (NATINF) under the subject of reports</translation>
    </message>
    <message>
        <source>Usually it stands on the slip alone: tick it where the prosecutor wants it in reports.</source>
        <translation>Usually it stands on the slip alone: tick it where the prosecutor wants it in reports.</translation>
    </message>
    <message>
        <source>Erase one day earlier than the law allows (stricter reading)</source>
        <translation>Erase one day earlier than the law allows (stricter reading)</translation>
    </message>
    <message>
        <source>Lenient: the original stays as long as a hold is open</source>
        <translation>Lenient: the original stays as long as a hold is open</translation>
    </message>
    <message>
        <source>Strict: once handed over, the original follows its month</source>
        <translation>Strict: once handed over, the original follows its month</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation>Saved. The change is in the journal.</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation>Prefect&apos;s order</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Cameras it allows</source>
        <translation>Cameras it allows</translation>
    </message>
    <message>
        <source>Last day of the order</source>
        <translation>Last day of the order</translation>
    </message>
    <message>
        <source>Addressees, one a line</source>
        <translation>Addressees, one a line</translation>
    </message>
    <message>
        <source>Hour of erasure on the due day</source>
        <translation>Hour of erasure on the due day</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>One month by law. It can be made stricter here, never looser.</source>
        <translation>One month by law. It can be made stricter here, never looser.</translation>
    </message>
    <message>
        <source>What a procedure needs is kept here until its hold is released, even after a copy was handed over against a signature. It can be shown again if the copy is lost or disputed.</source>
        <translation>What a procedure needs is kept here until its hold is released, even after a copy was handed over against a signature. It can be shown again if the copy is lost or disputed.</translation>
    </message>
    <message>
        <source>What a procedure needs is the copy that was handed over: it follows the rules of the procedure. From the signature on, the original here is erased at the end of its month, or at once if that is over.</source>
        <translation>What a procedure needs is the copy that was handed over: it follows the rules of the procedure. From the signature on, the original here is erased at the end of its month, or at once if that is over.</translation>
    </message>
    <message>
        <source>After a hand-over</source>
        <translation>After a hand-over</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Picture of {camera}</source>
        <translation>Picture of {camera}</translation>
    </message>
    <message>
        <source>Still kept · {frame}</source>
        <translation>Still kept · {frame}</translation>
    </message>
    <message>
        <source>The pictures have ended; the sound goes on.</source>
        <translation>The pictures have ended; the sound goes on.</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sound</translation>
    </message>
    <message>
        <source>{cameras} out of sight</source>
        <translation>{cameras} out of sight</translation>
    </message>
    <message>
        <source>repaired copy</source>
        <translation>repaired copy</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>{camera} was not recording at this moment.</source>
        <translation>{camera} was not recording at this moment.</translation>
    </message>
    <message>
        <source>Preparing… {percent} %</source>
        <translation>Preparing… {percent} %</translation>
    </message>
    <message>
        <source>This recording has no picture. Its sound can be heard, forward and at normal speed only.</source>
        <translation>This recording has no picture. Its sound can be heard, forward and at normal speed only.</translation>
    </message>
    <message>
        <source>Nothing in this recording can be shown or heard. The sealed original is kept.</source>
        <translation>Nothing in this recording can be shown or heard. The sealed original is kept.</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation>Opening the key…</translation>
    </message>
    <message>
        <source>Wait {wait}</source>
        <translation>Wait {wait}</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Files were joined that are two recordings: choose the file with which the second one begins. It is then counted from its own day, and no file joins the two again by itself.</source>
        <translation>Files were joined that are two recordings: choose the file with which the second one begins. It is then counted from its own day, and no file joins the two again by itself.</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Begins with</translation>
    </message>
    <message>
        <source>For example: two interventions, one after the other</source>
        <translation>For example: two interventions, one after the other</translation>
    </message>
    <message>
        <source>{hour} · {file}</source>
        <translation>{hour} · {file}</translation>
    </message>
</context>
<context>
    <name>StationPages</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrity</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>Erasures</translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>Figures of the year</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>Docks and folders</source>
        <translation>Docks and folders</translation>
    </message>
    <message>
        <source>Axis dock</source>
        <translation>Axis dock</translation>
    </message>
    <message>
        <source>Service and rules</source>
        <translation>Service and rules</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Names kept</source>
        <translation>Names kept</translation>
    </message>
    <message>
        <source>Basemaps</source>
        <translation>Basemaps</translation>
    </message>
</context>
<context>
    <name>StationScreen</name>
    <message>
        <source>Pages of the station</source>
        <translation>Pages of the station</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>erasure waiting since {day}</source>
        <translation>erasure waiting since {day}</translation>
    </message>
    <message>
        <source>next erasure {day} ({count})</source>
        <translation>next erasure {day} ({count})</translation>
    </message>
    <message>
        <source>integrity checked {day}: damage found</source>
        <translation>integrity checked {day}: damage found</translation>
    </message>
    <message>
        <source>integrity checked {day}</source>
        <translation>integrity checked {day}</translation>
    </message>
    <message>
        <source>backup {day}</source>
        <translation>backup {day}</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n day(s)</source>
        <translation>
            <numerusform>Room for %n day</numerusform>
            <numerusform>Room for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} (stopped)</source>
        <translation>{words} (stopped)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Stop preparing pictures</source>
        <translation>Stop preparing pictures</translation>
    </message>
    <message>
        <source>Go on preparing pictures</source>
        <translation>Go on preparing pictures</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>on {day}</translation>
    </message>
</context>
<context>
    <name>StillField</name>
    <message>
        <source>Bring a file in once it was still for</source>
        <translation>Bring a file in once it was still for</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Longer where the dock&apos;s software writes slowly: a file that still grows is left alone.</source>
        <translation>Longer where the dock&apos;s software writes slowly: a file that still grows is left alone.</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>no such file</translation>
    </message>
    <message>
        <source>The file that the dock&apos;s software writes last. Recordings newer than it wait.</source>
        <translation>The file that the dock&apos;s software writes last. Recordings newer than it wait.</translation>
    </message>
    <message>
        <source>or once this file lies beside it</source>
        <translation>or once this file lies beside it</translation>
    </message>
</context>
<context>
    <name>StillPicker</name>
    <message>
        <source>Stills</source>
        <translation>Stills</translation>
    </message>
    <message>
        <source>The pictures are shown here and on the print once you state a reason.</source>
        <translation>The pictures are shown here and on the print once you state a reason.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>No still yet.</source>
        <translation>No still yet.</translation>
    </message>
    <message>
        <source>Review a recording and press S where a picture is to be kept.</source>
        <translation>Review a recording and press S where a picture is to be kept.</translation>
    </message>
    <message>
        <source>{hour} · {camera} · frame {frame}</source>
        <translation>{hour} · {camera} · frame {frame}</translation>
    </message>
    <message>
        <source>The checked ones are printed, from top to bottom.</source>
        <translation>The checked ones are printed, from top to bottom.</translation>
    </message>
</context>
<context>
    <name>StripPreview</name>
    <message>
        <source>Pictures of the recording</source>
        <translation>Pictures of the recording</translation>
    </message>
    <message>
        <source>No pictures: state a reason first by opening the recording with Enter.</source>
        <translation>No pictures: state a reason first by opening the recording with Enter.</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>state of the cameras</source>
        <translation>state of the cameras</translation>
    </message>
    <message>
        <source>docks and folders</source>
        <translation>docks and folders</translation>
    </message>
    <message>
        <source>reception from docks</source>
        <translation>reception from docks</translation>
    </message>
    <message>
        <source>automatic lock</source>
        <translation>automatic lock</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>inventory</translation>
    </message>
    <message>
        <source>settings of the service</source>
        <translation>settings of the service</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>record of erasure</source>
        <translation>record of erasure</translation>
    </message>
    <message>
        <source>list of recordings</source>
        <translation>list of recordings</translation>
    </message>
    <message>
        <source>list of holds</source>
        <translation>list of holds</translation>
    </message>
    <message>
        <source>list of incidents</source>
        <translation>list of incidents</translation>
    </message>
    <message>
        <source>due dates</source>
        <translation>due dates</translation>
    </message>
    <message>
        <source>dockings of a camera</source>
        <translation>dockings of a camera</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>{name}: {start} – {end}</source>
        <translation>{name}: {start} – {end}</translation>
    </message>
    <message>
        <source>Seen by you: {start} – {end}</source>
        <translation>Seen by you: {start} – {end}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
</context>
<context>
    <name>TransferLine</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop the transfer: what is in stays, the rest stays on the cameras</source>
        <translation>Stop the transfer: what is in stays, the rest stays on the cameras</translation>
    </message>
    <message>
        <source>Stop the transfer</source>
        <translation>Stop the transfer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Go on with the transfer</source>
        <translation>Go on with the transfer</translation>
    </message>
    <message>
        <source>Pause the transfer</source>
        <translation>Pause the transfer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Transfer under way</source>
        <translation>Transfer under way</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfer paused</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified.</source>
        <translation>
            <numerusform>%n recording brought in and verified.</numerusform>
            <numerusform>%n recordings brought in and verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tiles</translation>
    </message>
    <message>
        <source>{view} ({keys})</source>
        <translation>{view} ({keys})</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Incident {number}</source>
        <translation>Incident {number}</translation>
    </message>
    <message>
        <source>Restricted on a person&apos;s request: shown for the reason below only.</source>
        <translation>Restricted on a person&apos;s request: shown for the reason below only.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Persons of the report of intervention {number}</source>
        <translation>Persons of the report of intervention {number}</translation>
    </message>
    <message>
        <source>Who made request {number}</source>
        <translation>Who made request {number}</translation>
    </message>
    <message>
        <source>{name}, who left the service</source>
        <translation>{name}, who left the service</translation>
    </message>
</context>
<context>
    <name>Watcher</name>
    <message>
        <source>{source} does not answer.</source>
        <translation>{source} does not answer.</translation>
    </message>
    <message>
        <source>Nothing is lost: the other docks go on, and it is tried again by itself.</source>
        <translation>Nothing is lost: the other docks go on, and it is tried again by itself.</translation>
    </message>
    <message>
        <source>{source} does not accept the account or its password.</source>
        <translation>{source} does not accept the account or its password.</translation>
    </message>
    <message>
        <source>{source} hung up while the station signed in: it may have refused the account.</source>
        <translation>{source} hung up while the station signed in: it may have refused the account.</translation>
    </message>
    <message>
        <source>{source} shows another key than the one that was confirmed.</source>
        <translation>{source} shows another key than the one that was confirmed.</translation>
    </message>
    <message>
        <source>{source} is a server that nobody has confirmed yet.</source>
        <translation>{source} is a server that nobody has confirmed yet.</translation>
    </message>
    <message>
        <source>Nothing is lost: the dock keeps its recordings, and the other docks go on. Ask whoever looks after the dock, then add it again under Station, Docks and folders.</source>
        <translation>Nothing is lost: the dock keeps its recordings, and the other docks go on. Ask whoever looks after the dock, then add it again under Station, Docks and folders.</translation>
    </message>
    <message>
        <source>A line of the list of docks and folders is no address and is left out.</source>
        <translation>A line of the list of docks and folders is no address and is left out.</translation>
    </message>
    <message>
        <source>Nothing is lost: the others go on. Remove it under Station, Docks and folders.</source>
        <translation>Nothing is lost: the others go on. Remove it under Station, Docks and folders.</translation>
    </message>
    <message>
        <source>To be identified: {source} holds recordings of no camera of the service.</source>
        <translation>To be identified: {source} holds recordings of no camera of the service.</translation>
    </message>
    <message>
        <source>Nothing was copied and nothing is erased there. If it is a camera of the service, put its serial on the list of cameras; otherwise take it away.</source>
        <translation>Nothing was copied and nothing is erased there. If it is a camera of the service, put its serial on the list of cameras; otherwise take it away.</translation>
    </message>
    <message>
        <source>The folder {folder} of {source} was left aside.</source>
        <translation>The folder {folder} of {source} was left aside.</translation>
    </message>
    <message>
        <source>Its recordings are not finished, or the dock refused them. Nothing was lost.</source>
        <translation>Its recordings are not finished, or the dock refused them. Nothing was lost.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Head of service</source>
        <translation>Head of service</translation>
    </message>
    <message>
        <source>Entitled officer</source>
        <translation>Entitled officer</translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation>Wearer</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Data protection officer</translation>
    </message>
    <message>
        <source>Reviews, keeps for a procedure, prints, manages the station.</source>
        <translation>Reviews, keeps for a procedure, prints, manages the station.</translation>
    </message>
    <message>
        <source>Reviews recordings, marks them and writes reports.</source>
        <translation>Reviews recordings, marks them and writes reports.</translation>
    </message>
    <message>
        <source>Sees own recordings only, to write a faithful report.</source>
        <translation>Sees own recordings only, to write a faithful report.</translation>
    </message>
    <message>
        <source>May review with a reason, and reads the registers.</source>
        <translation>May review with a reason, and reads the registers.</translation>
    </message>
    <message>
        <source>Sees registers and figures, never images.</source>
        <translation>Sees registers and figures, never images.</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>index of the frames</source>
        <translation>index of the frames</translation>
    </message>
    <message>
        <source>filmstrip</source>
        <translation>filmstrip</translation>
    </message>
    <message>
        <source>waveform</source>
        <translation>waveform</translation>
    </message>
    <message>
        <source>working copy</source>
        <translation>working copy</translation>
    </message>
    <message>
        <source>still picture</source>
        <translation>still picture</translation>
    </message>
    <message>
        <source>file of the camera</source>
        <translation>file of the camera</translation>
    </message>
    <message>
        <source>repaired copy</source>
        <translation>repaired copy</translation>
    </message>
    <message>
        <source>track of positions</source>
        <translation>track of positions</translation>
    </message>
    <message>
        <source>Judicial procedure</source>
        <translation>Judicial procedure</translation>
    </message>
    <message>
        <source>Administrative procedure</source>
        <translation>Administrative procedure</translation>
    </message>
    <message>
        <source>Disciplinary procedure</source>
        <translation>Disciplinary procedure</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Faithful account of the facts</source>
        <translation>Faithful account of the facts</translation>
    </message>
    <message>
        <source>Right of access</source>
        <translation>Right of access</translation>
    </message>
    <message>
        <source>Technical check</source>
        <translation>Technical check</translation>
    </message>
    <message>
        <source>Judicial</source>
        <translation>Judicial</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Disciplinary</source>
        <translation>Disciplinary</translation>
    </message>
    <message>
        <source>Never emptied by the station</source>
        <translation>Never emptied by the station</translation>
    </message>
    <message>
        <source>Emptied when I ask for it</source>
        <translation>Emptied when I ask for it</translation>
    </message>
    <message>
        <source>Emptied after each verified transfer</source>
        <translation>Emptied after each verified transfer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Program started</source>
        <translation>Program started</translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation>Program closed</translation>
    </message>
    <message>
        <source>Clock of the computer changed</source>
        <translation>Clock of the computer changed</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Person added</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Person changed</translation>
    </message>
    <message>
        <source>Habilitation ended</source>
        <translation>Habilitation ended</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Sign-in refused</translation>
    </message>
    <message>
        <source>Station locked</source>
        <translation>Station locked</translation>
    </message>
    <message>
        <source>Transfer begun</source>
        <translation>Transfer begun</translation>
    </message>
    <message>
        <source>Transfer done</source>
        <translation>Transfer done</translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation>Transfer failed</translation>
    </message>
    <message>
        <source>Camera emptied</source>
        <translation>Camera emptied</translation>
    </message>
    <message>
        <source>Camera not emptied</source>
        <translation>Camera not emptied</translation>
    </message>
    <message>
        <source>Camera wholly unloaded</source>
        <translation>Camera wholly unloaded</translation>
    </message>
    <message>
        <source>Camera of no list on a dock</source>
        <translation>Camera of no list on a dock</translation>
    </message>
    <message>
        <source>Dock or folder added</source>
        <translation>Dock or folder added</translation>
    </message>
    <message>
        <source>Dock or folder removed from the list</source>
        <translation>Dock or folder removed from the list</translation>
    </message>
    <message>
        <source>Another key of a dock confirmed</source>
        <translation>Another key of a dock confirmed</translation>
    </message>
    <message>
        <source>Dock credentials renewed</source>
        <translation>Dock credentials renewed</translation>
    </message>
    <message>
        <source>Dock connections refused</source>
        <translation>Dock connections refused</translation>
    </message>
    <message>
        <source>Recording received from a dock</source>
        <translation>Recording received from a dock</translation>
    </message>
    <message>
        <source>Reception emptied</source>
        <translation>Reception emptied</translation>
    </message>
    <message>
        <source>Camera changed</source>
        <translation>Camera changed</translation>
    </message>
    <message>
        <source>Camera taken</source>
        <translation>Camera taken</translation>
    </message>
    <message>
        <source>Camera returned</source>
        <translation>Camera returned</translation>
    </message>
    <message>
        <source>Hand-over corrected</source>
        <translation>Hand-over corrected</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Viewing</translation>
    </message>
    <message>
        <source>Viewing goes on</source>
        <translation>Viewing goes on</translation>
    </message>
    <message>
        <source>Viewing ended</source>
        <translation>Viewing ended</translation>
    </message>
    <message>
        <source>Refused by the station</source>
        <translation>Refused by the station</translation>
    </message>
    <message>
        <source>Mark set</source>
        <translation>Mark set</translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation>Mark changed</translation>
    </message>
    <message>
        <source>Still taken</source>
        <translation>Still taken</translation>
    </message>
    <message>
        <source>Camera moved on the wall clock</source>
        <translation>Camera moved on the wall clock</translation>
    </message>
    <message>
        <source>Recording completed or corrected</source>
        <translation>Recording completed or corrected</translation>
    </message>
    <message>
        <source>Recording split in two</source>
        <translation>Recording split in two</translation>
    </message>
    <message>
        <source>Recordings joined</source>
        <translation>Recordings joined</translation>
    </message>
    <message>
        <source>Incident created</source>
        <translation>Incident created</translation>
    </message>
    <message>
        <source>Incident changed</source>
        <translation>Incident changed</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Incident closed</translation>
    </message>
    <message>
        <source>Incident reopened</source>
        <translation>Incident reopened</translation>
    </message>
    <message>
        <source>Persons of a report erased</source>
        <translation>Persons of a report erased</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Category changed</translation>
    </message>
    <message>
        <source>List of offences imported</source>
        <translation>List of offences imported</translation>
    </message>
    <message>
        <source>Basemap added</source>
        <translation>Basemap added</translation>
    </message>
    <message>
        <source>Basemap changed</source>
        <translation>Basemap changed</translation>
    </message>
    <message>
        <source>Basemap removed</source>
        <translation>Basemap removed</translation>
    </message>
    <message>
        <source>Hold opened</source>
        <translation>Hold opened</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Hold released</translation>
    </message>
    <message>
        <source>Hold reviewed</source>
        <translation>Hold reviewed</translation>
    </message>
    <message>
        <source>Handed over against a signature</source>
        <translation>Handed over against a signature</translation>
    </message>
    <message>
        <source>Extraction begun</source>
        <translation>Extraction begun</translation>
    </message>
    <message>
        <source>Extraction done</source>
        <translation>Extraction done</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Report made</translation>
    </message>
    <message>
        <source>Erasure begun</source>
        <translation>Erasure begun</translation>
    </message>
    <message>
        <source>Erasure done</source>
        <translation>Erasure done</translation>
    </message>
    <message>
        <source>Record of erasure made</source>
        <translation>Record of erasure made</translation>
    </message>
    <message>
        <source>Preview prepared</source>
        <translation>Preview prepared</translation>
    </message>
    <message>
        <source>Integrity check</source>
        <translation>Integrity check</translation>
    </message>
    <message>
        <source>Pages of the catalogue checked</source>
        <translation>Pages of the catalogue checked</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Setting changed</translation>
    </message>
    <message>
        <source>Signed checkpoint</source>
        <translation>Signed checkpoint</translation>
    </message>
    <message>
        <source>Journal purged after its term</source>
        <translation>Journal purged after its term</translation>
    </message>
    <message>
        <source>Number of habilitated people of a past year kept</source>
        <translation>Number of habilitated people of a past year kept</translation>
    </message>
    <message>
        <source>Journal anchor</source>
        <translation>Journal anchor</translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation>Recovery key used</translation>
    </message>
    <message>
        <source>Interrupted transfer finished</source>
        <translation>Interrupted transfer finished</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Damage found</translation>
    </message>
    <message>
        <source>Erasure put on hold for confirmation</source>
        <translation>Erasure put on hold for confirmation</translation>
    </message>
    <message>
        <source>Date confirmed, erasure resumed</source>
        <translation>Date confirmed, erasure resumed</translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation>Key replaced</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Restore drill</translation>
    </message>
    <message>
        <source>Rights request received</source>
        <translation>Rights request received</translation>
    </message>
    <message>
        <source>Rights request completed</source>
        <translation>Rights request completed</translation>
    </message>
    <message>
        <source>Rights request decided</source>
        <translation>Rights request decided</translation>
    </message>
    <message>
        <source>Recording restricted</source>
        <translation>Recording restricted</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Restriction lifted</translation>
    </message>
    <message>
        <source>Name of who made a request erased</source>
        <translation>Name of who made a request erased</translation>
    </message>
    <message>
        <source>Name of somebody who left erased</source>
        <translation>Name of somebody who left erased</translation>
    </message>
    <message>
        <source>Lines of the register of hand-overs erased</source>
        <translation>Lines of the register of hand-overs erased</translation>
    </message>
    <message>
        <source>DPO</source>
        <translation>DPO</translation>
    </message>
    <message>
        <source>Held in part ({held} of {files})</source>
        <translation>Held in part ({held} of {files})</translation>
    </message>
    <message>
        <source>camera not known</source>
        <translation>camera not known</translation>
    </message>
    <message>
        <source>camera not known ({number})</source>
        <translation>camera not known ({number})</translation>
    </message>
    <message>
        <source>Preparing pictures of {camera} · {number} of {count}</source>
        <translation>Preparing pictures of {camera} · {number} of {count}</translation>
    </message>
    <message>
        <source>The catalogue is being brought up to date.</source>
        <translation>The catalogue is being brought up to date.</translation>
    </message>
    <message>
        <source>This happens once after a new version of the program and may take some minutes. Do not switch the computer off.</source>
        <translation>This happens once after a new version of the program and may take some minutes. Do not switch the computer off.</translation>
    </message>
    <message>
        <source>2 of 3: tables, step {number} of {total}</source>
        <translation>2 of 3: tables, step {number} of {total}</translation>
    </message>
    <message>
        <source>1 of 3: copy for safety, {percent} %</source>
        <translation>1 of 3: copy for safety, {percent} %</translation>
    </message>
    <message>
        <source>3 of 3: the new file, {percent} %</source>
        <translation>3 of 3: the new file, {percent} %</translation>
    </message>
    <message>
        <source>being looked at</source>
        <translation>being looked at</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} %, {time} left</source>
        <translation>{percent} %, {time} left</translation>
    </message>
    <message>
        <source>not there, waited for</source>
        <translation>not there, waited for</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>being emptied</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>not brought in</source>
        <translation>not brought in</translation>
    </message>
    <message>
        <source>Transfer paused</source>
        <translation>Transfer paused</translation>
    </message>
    <message>
        <source>About {time} left</source>
        <translation>About {time} left</translation>
    </message>
    <message>
        <source>{camera}: camera free</source>
        <translation>{camera}: camera free</translation>
    </message>
    <message>
        <source>{place}: nothing is left there. Its cameras may hold more.</source>
        <translation>{place}: nothing is left there. Its cameras may hold more.</translation>
    </message>
    <message>
        <source>{camera}: set never to be emptied. It keeps its files; the setting is changed under Cameras.</source>
        <translation>{camera}: set never to be emptied. It keeps its files; the setting is changed under Cameras.</translation>
    </message>
    <message>
        <source>{serial}: nothing is left there. This camera is absent from the list of the service: its recordings wait under To identify.</source>
        <translation>{serial}: nothing is left there. This camera is absent from the list of the service: its recordings wait under To identify.</translation>
    </message>
    <message>
        <source>{camera} can be taken away now.</source>
        <translation>{camera} can be taken away now.</translation>
    </message>
    <message>
        <source>hold {reference} to be looked at again</source>
        <translation>hold {reference} to be looked at again</translation>
    </message>
    <message>
        <source>request {reference} to be answered</source>
        <translation>request {reference} to be answered</translation>
    </message>
    <message>
        <source>persons of report {reference} erased</source>
        <translation>persons of report {reference} erased</translation>
    </message>
    <message>
        <source>recordings of several days fall on this one</source>
        <translation>recordings of several days fall on this one</translation>
    </message>
    <message>
        <source>recordings of {days} days fall on this one</source>
        <translation>recordings of {days} days fall on this one</translation>
    </message>
    <message>
        <source>unusually many</source>
        <translation>unusually many</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>Addressees</source>
        <translation>Addressees</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>How it began</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Measures taken</translation>
    </message>
    <message>
        <source>Instructions of the investigating officer</source>
        <translation>Instructions of the investigating officer</translation>
    </message>
    <message>
        <source>Camera started</source>
        <translation>Camera started</translation>
    </message>
    <message>
        <source>People told that they are filmed</source>
        <translation>People told that they are filmed</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>14:20</source>
        <translation>14:20</translation>
    </message>
    <message>
        <source>One person on each line: rank, name, number</source>
        <translation>One person on each line: rank, name, number</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>One on each line</translation>
    </message>
    <message>
        <source>Date, hour, who called or patrol, exact place, dress</source>
        <translation>Date, hour, who called or patrol, exact place, dress</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Logbook no.</source>
        <translation>Logbook no.</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Writer</translation>
    </message>
    <message>
        <source>HOW IT BEGAN</source>
        <translation>HOW IT BEGAN</translation>
    </message>
    <message>
        <source>FACTS</source>
        <translation>FACTS</translation>
    </message>
    <message>
        <source>PERSONS</source>
        <translation>PERSONS</translation>
    </message>
    <message>
        <source>MEASURES TAKEN</source>
        <translation>MEASURES TAKEN</translation>
    </message>
    <message>
        <source>Officer (OPJ) told at</source>
        <translation>Officer (OPJ) told at</translation>
    </message>
    <message>
        <source>Name, unit</source>
        <translation>Name, unit</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>BODY CAMERA</source>
        <translation>BODY CAMERA</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>People told</source>
        <translation>People told</translation>
    </message>
    <message>
        <source>If not, why</source>
        <translation>If not, why</translation>
    </message>
    <message>
        <source>END</source>
        <translation>END</translation>
    </message>
    <message>
        <source>Closed at (place)</source>
        <translation>Closed at (place)</translation>
    </message>
</context>
<context>
    <name>WrongUse</name>
    <message>
        <source>{name} is missing, one of: {choices}.</source>
        <translation>{name} is missing, one of: {choices}.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} is missing.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>one of: {choices}</source>
        <translation>one of: {choices}</translation>
    </message>
    <message>
        <source>{most} at most</source>
        <translation>{most} at most</translation>
    </message>
    <message>
        <source>{least} at least</source>
        <translation>{least} at least</translation>
    </message>
    <message>
        <source>this number is too long</source>
        <translation>this number is too long</translation>
    </message>
    <message>
        <source>a whole number is wanted</source>
        <translation>a whole number is wanted</translation>
    </message>
    <message>
        <source>a number is wanted</source>
        <translation>a number is wanted</translation>
    </message>
    <message>
        <source>this value cannot be taken</source>
        <translation>this value cannot be taken</translation>
    </message>
    <message>
        <source>{name} wants a value after it.</source>
        <translation>{name} wants a value after it.</translation>
    </message>
    <message>
        <source>{name} takes no value.</source>
        <translation>{name} takes no value.</translation>
    </message>
    <message>
        <source>There is no option {name}; near it: {near}.</source>
        <translation>There is no option {name}; near it: {near}.</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>There is no option {name}.</translation>
    </message>
    <message>
        <source>There is no command “{name}”; near it: {near}.</source>
        <translation>There is no command “{name}”; near it: {near}.</translation>
    </message>
    <message>
        <source>Another word is missing after this one.</source>
        <translation>Another word is missing after this one.</translation>
    </message>
    <message>
        <source>default:</source>
        <translation>default:</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>There is no command “{name}”.</source>
        <translation>There is no command “{name}”.</translation>
    </message>
    <message>
        <source>Too many words: {words}.</source>
        <translation>Too many words: {words}.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commands:</translation>
    </message>
    <message>
        <source>Say this and nothing else.</source>
        <translation>Say this and nothing else.</translation>
    </message>
    <message>
        <source>[required]</source>
        <translation>[required]</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>To complete</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>_CameraPart</name>
    <message>
        <source>Transfer of {camera}</source>
        <translation>Transfer of {camera}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Latitude and longitude, like 43.8493, 0.6628</source>
        <translation>Latitude and longitude, like 43.8493, 0.6628</translation>
    </message>
    <message>
        <source>Position of point {number}</source>
        <translation>Position of point {number}</translation>
    </message>
    <message>
        <source>Take point {number} away</source>
        <translation>Take point {number} away</translation>
    </message>
</context>
</TS>
