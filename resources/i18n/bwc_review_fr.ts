<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>There is no display here, so the window cannot open. Start from a graphical session, or see the whole job without a window: packaging/start --data DIR demo --headless</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings under no incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free recording of that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings are free while they stand under no incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those nearest to the incident come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionLine</name>
    <message>
        <source>see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic erasure waits for you to confirm today&apos;s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) will be erased tomorrow</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) to review before {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) have a date to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) to complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Transfer under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No docking station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docking station ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Automatic erasure on {day}, at 24:00 at the latest ({article})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held · {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>An error in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is lost and nothing was sent anywhere. Read out this code to the person who looks after the program; the report names neither people nor recordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Add a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on the camera and in its file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The short name on screen and paper: CAM-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the transfer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras and folders added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of a docking station…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worn by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left in the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody (given back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of cameras is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChiefPage</name>
    <message>
        <source>Head of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person to sign in. Others are added later, each with their own account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order that designates this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Stopped. What was finished is kept; the rest is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: bwc-review --help, bwc-review COMMAND --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake (code {code}). Recordings and journal are as they were. A report is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only recordings in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial or label of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of place, camera, wearer, incident, category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording. Dock a camera, or bring in a folder: bwc-review sync FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name of the wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were the people filmed told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they were not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the start, like 01:12.480</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known categories: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category, by its code or its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked at {offset} (image {frame}, {time} by the camera). A mark does not stop the countdown: erased on {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time is written 72.5, 01:12.5 or 00:01:12.500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is extracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} written and compared with its fingerprint {sha256}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the procedure, like PV 2026/0123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who conducts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer of the authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the hold is looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for {reference}; to be looked at again on {review}. Hold {hold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, by its id, its beginning or its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask, even where the recording is erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month is over: this erases the recording at once. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released; the recording is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released; the original due date counts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this erases the recording at once and nobody is here to ask: add --yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, by the station&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording of it; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a fact first, as HH:MM text; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only entries about this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the entries as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an extract as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of {login}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more, to be sure: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say who signs in, with --login: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the station&apos;s key file: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day is written 2026-11-12 or 12/11/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON document on stdout, nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs in (or BWC_LOGIN, or the only person there is)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording, by its id, its beginning or its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the incident, like 2026-0042</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day, like 2026-11-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day, like 2026-11-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review station for body-worn cameras. Without a command it opens the window. Exit codes: 0 done, 1 a check failed, 2 wrong use, 3 the station says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON fields: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cameras of the service and who wears them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents: open, fill, show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep recordings for a procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key goes to a file, or is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole job on a throw-away station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two simulated cameras are docked for real, then the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the station stands on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is well or says what to do. Exit code 1 where something is not well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a camera on the list, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who wears a camera from a moment on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in what docks and folders hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each file is sealed and verified. Without SOURCE: the folders of the settings. Needs nobody signed in. Exit code 3 where a file or a folder could not be brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase what is due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs nobody signed in. Exit code 3 while the brake against mass erasure holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check recordings, catalogue and journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where something is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the journal, or write it as CSV or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List recordings with due dates and holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State wearer, place, information given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old values are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark an instant or a span of a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark never stops the countdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency: write the plain original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an extraction on record: reason, reference, recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report of an incident as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without --when it happened when its first recording began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put recordings under an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a recording for a procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release a hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one after the month erases the recording at once: it asks, or wants --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of service, as &quot;First name LAST NAME&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line is the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write the recovery key to, for the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the station&apos;s own key in a file under a passphrase, not in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line opens the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Département</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase to choose: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is ready in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Put it on paper in the safe, then erase the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key, shown this once. Write it down and keep it in the safe:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print each step and its result; no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial, as in its file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the service, like CAM-02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefect&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to add to its clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name of the wearer; without: taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when on, by the station&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera. Put one on the list: bwc-review camera add SERIAL --label NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last docked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders or mounted volumes to bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial of the camera, where its files do not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then empty the camera of what is safe, and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a folder: none is listed in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still on the camera: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be erased, erase nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The responsable confirms the date and lifts the brake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings to check; all without any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every chunk; a person signs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: {clip} ({part})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal does not verify (first entry at fault: {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register and journal differ: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipModel</name>
    <message>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To identify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipSection</name>
    <message>
        <source>Recordings of the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add recordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording under this incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add those of that time, or choose the incident in the details of a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) of this incident were erased at their term.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipTable</name>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>Date of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: hour of the call in the logbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did this recording start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera says {said}. Its month is counted from the date set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} according to {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommunePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five short pages make the station. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands at the top of the reports.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Backward (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off, sound on (Ctrl+Shift+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark  {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n recording(s) brought in and verified ({size}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: kept, sealed, marked as such.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from a camera that is not on the list: kept apart.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than a month: erased by the next sweep.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) erased from the camera, which was then checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) would be erased.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) erased.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next erasure on {day}: %n recording(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incident {number}: %n recording(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Station made in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on by hand: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cameras on the list, each with its wearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated dock: {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next automatic erasure: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at with a reason; one mark and one still (image {frame}, {time}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for {reference}, to be looked at again on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Set the date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording to see who wore the camera, where, and until when it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New incident…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is filled in here is written to all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has its own due date: see the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To identify</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), one recording</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept for a procedure beyond its month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of the camera is impossible: check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the station&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocksPage</name>
    <message>
        <source>Docking stations and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and empty the cameras once verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n were already there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are damaged and kept as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come from an unknown camera.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased from the cameras after checking.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) brought in and checked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{size} in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked stays; the cameras keep the rest. Start again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a docking station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docking station or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each recording is read once, sealed, read again and compared. A camera is emptied only after that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Player: libVLC is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player: libVLC is missing. Install libvlc5 and vlc-plugin-base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codecs: all that cameras use can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codecs: {missing} cannot be decoded. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring: {backend}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring: none that keeps secrets encrypted answers. Open a session with a keyring, or keep the station&apos;s key in a file (--key-file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {folder} belongs to this account alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {folder} can be read by other accounts, or not written. Run: chmod 700 {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk: {free} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk: only {free} free. Make some room before a camera docks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File system: {kind}, an overwritten key is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File system: {kind} may keep old copies of an erased key. Put the station on a local ext4 or NTFS disk, encrypted underneath.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock: agrees with the last use of the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock: {days} days from the last use of the station. Check the date of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash dumps: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash dumps: on, they may hold keys. Run: ulimit -c 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndedPage</name>
    <message>
        <source>State the reason again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for which it was stated is over. The pictures have been closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no station in {folder} yet.
Nothing was changed.
Create one with the first-start wizard, or choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} already holds a station.
It was left as it is.
Open it, or choose an empty folder for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station is already open in another window or program.
Nothing was changed.
Close the other one, then try again ({folder}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used ({cause}).
Nothing was changed.
Check that the disk is connected and that this account may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted.
Nothing was stored in clear.
Unlock the keyring of the session, or choose a key file protected by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of this station&apos;s key file is needed.
Recordings are untouched.
Type it to open the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the station&apos;s key file.
Recordings are untouched.
Check the keyboard and capital letters, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {file} is damaged.
The sealed recordings are untouched.
Do not replace it: use the recovery sheet kept in the safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not open with the key of this station.
The sealed recordings are untouched.
Check that the data folder is complete, or use the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue is damaged.
The sealed recordings are untouched.
Do not go on working: keep a copy of the data folder and tell the person who looks after the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station was opened by a newer version of the program.
Nothing was changed.
Install that version, or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is older than the last journal entry known: {found} entries instead of {expected}.
What was erased stays erased.
Somebody put an old copy back: tell the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this computer could not be read ({file}).
Recordings and rules are not concerned; usual values are used.
Look at the Station screen and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not right.
Nothing is locked.
Check capital letters and the keyboard, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries.
Nothing is lost.
Wait {wait} before the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here signs in as {login}.
Nothing was changed.
Check the name, or ask the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody already signs in as {login}.
Nothing was changed.
Choose another sign-in name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was changed.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is too weak.
Nothing was changed.
Take at least {minimum} characters, or four words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to sign in for this.
Nothing was changed.
Sign in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed before the first picture.
Nothing was shown.
Open the recording again and state the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the recovery key of this station.
Nothing was changed.
Type again the characters printed on the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording is called {clip}.
Nothing was changed.
It may have been erased: look in the inventory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matches} recordings are called {clip}.
Nothing was changed.
Type more of the identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} has been erased.
Its line stays in the inventory.
The pictures cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} was erased on {day}.
Its line stays in the inventory.
The pictures cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} is no longer what was sealed.
The other recordings are not concerned.
Do not extract it; tell the head of service and keep the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} does not have its length: {found} instead of {expected}.
The other recordings are not concerned.
Do not extract it; tell the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} was sealed for another key.
It is whole.
Sign in as a person entitled to images, or use the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed file of recording {clip} is not in its place.
The other recordings are not concerned.
Check that the disk is connected; tell the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault holds a recording, {clip}, that the list does not know.
The list is probably older than the vault: it was put back from a copy.
Tell the head of service; nothing has been erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture can be read from recording {clip}.
The file is kept and sealed as the camera wrote it.
It can still be extracted for a laboratory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This instant lies outside recording {clip}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording {clip} has no picture {frame}.
Nothing was changed.
Choose an instant inside the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not there or cannot be listed.
Nothing is lost: the camera keeps its recordings.
Connect the camera or its docking station again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read on the camera ({cause}).
The camera keeps it; the other files are brought in.
Clean the contacts, dock the camera again, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera was taken away while {file} was being read.
The camera keeps it; nothing half-copied is listed.
Put the camera back: the transfer goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} changed while it was being read.
The camera keeps it.
Stop the recording on the camera, then dock it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the station is full.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the station is full: {needed} are needed.
The camera keeps its recordings and nothing is half-written.
Free some room on this disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed copy of {file} is not what was read.
The camera keeps the original and will not be emptied.
Dock it again; if it happens twice, have the disk checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be erased from the camera ({cause}).
The station holds a verified copy.
Remove the write protection and dock the camera again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that reads the cameras stopped at {file}.
The camera keeps it; the others are brought in.
Dock again; if it happens twice, tell the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{serial} is not on the service&apos;s list of cameras.
Nothing was changed.
Add the camera under Station, with the prefect&apos;s order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no incident {number}.
Nothing was changed.
Check the number in the list of incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {number} is closed.
Its report stays as it was signed.
Open another incident for what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hold is not known.
Nothing was changed.
Look at the list of holds again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month ended on {day}: a hold can no longer be opened.
Nothing was changed.
Note the refusal in the answer to the authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hold has already been released.
Nothing was changed.
Open a new one if the month is not over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is missing or cannot be read.
Nothing was saved.
Fill it in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic erasure is waiting: {count} recordings at once, or a clock that jumped.
Nothing was erased.
The head of service has to confirm today&apos;s date before {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written, so access is refused.
Recordings are untouched.
Check the room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player (libVLC) is not installed on this computer.
Recordings are untouched; everything else works.
Install the packages libvlc5 and vlc-plugin-base, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({cause}).
Nothing is lost: the document can be made again.
Choose another folder, or make some room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({cause}).
Nothing was changed.
Check the name and the rights of the file, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your habilitation has not begun or has ended.
Nothing was shown.
Ask the head of service to check the mayor&apos;s order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may see your own recordings only.
Nothing was shown.
Ask the head of service if the wearer noted is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody changes their own rights.
Nothing was changed.
Ask another head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this.
Nothing was shown or changed.
Ask the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>14:03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on {recording}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on another recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>Add a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstCamerasPage</name>
    <message>
        <source>Cameras and docking stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the prefect&apos;s order lists. All of this can also be done later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartWizard</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with demonstration data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it, put it into the safe, then erase this file: whoever holds it opens everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>The demonstration is being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two simulated cameras are unloaded, for real. This takes less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new language is used after the next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour such as 14:03:22,480, or a time since the beginning such as 1:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is not in the recording.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these pictures for a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until the hold is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased automatically on {day}. A mark does not stop this: to keep the pictures, open a hold for a procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report belongs to an incident: put this recording into one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldSection</name>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held for a procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks do not stop the erasure: open a hold before the due date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording is kept while one of its holds is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held recordings outlive their month for as long as a procedure needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recording and “Hold…” when a procedure asks for it, before its month is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>New incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number, square…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentHead</name>
    <message>
        <source>All incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the incident…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · {category}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {hour} · {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place to complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, category, place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ones only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New incident…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No incident fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take other words, or show closed ones too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one here, or choose recordings and then « New incident ».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording no. {number} ({camera})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file} holds pictures in clear: hand it over or erase it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close incident {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it once the report is signed. It can be printed again, but no longer changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Incident report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offence report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over report (arrest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntegrityPage</name>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify in depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings that are not what was sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{clips}, {entries}, in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are not what was sealed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not extract them; keep the camera and tell the head of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares every sealed file with the fingerprint taken when it came in, and recomputes the journal. In depth, every recording is opened to its last byte: it takes longer and proves more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalScreen</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) checked, each one in its place and unchanged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) were purged after their term.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was altered at entry {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recordings are not concerned. Change nothing more, keep a copy of the data folder and compare with the last printed page: its QR code holds the count and the head it had then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong; nothing was proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier of a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take other days or other filters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Play, pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward, each press twice as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward, each press twice as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the start of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the span over and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this instant, or the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off, sound on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer (viewing only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look from further away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighter or darker (viewing only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and controls of the other camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign} {amount} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No recording fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take other words or other filters, or show all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a camera into the docking station, or add a folder under Station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The former values are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LightPanel</name>
    <message>
        <source>Light (viewing only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and text size are complete when the window is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{service} · Review station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{commune} · Review station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>next erasure {day} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integrity checked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Room for %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Demonstration: invented people, invented pictures, nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a recording, a place, an incident…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer from the docking station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the station (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark at {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>No mark yet. M marks this instant; I and O choose a span first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MiniTimeline</name>
    <message>
        <source>Recordings on the wall clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenHoldDialog</name>
    <message>
        <source>Hold for a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example PV 2026/0123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prosecutor, gendarmerie, prefect, disciplinary board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requesting officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hold %n recording(s) for a procedure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Held recordings are not erased at the end of their month. A mark alone never keeps one: only a procedure does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {minimum} characters: four words that do not belong together are easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) to go.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough. A longer phrase is stronger still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the pictures. If it is forgotten, only the recovery sheet helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keyring of this computer (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file with a passphrase of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keyring, cameras are emptied and expired recordings erased even when nobody has signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets encrypted. With a key file somebody types its passphrase each time the program starts; until then nothing is brought in or erased. The choice is written to the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key of the catalogue is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Updating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AS PRINTED</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habilitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, birth, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity checked on a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person types it here, alone. Nobody else can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys  ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reason: {reason} · %n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The reason has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason for viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the procedure or of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are these pictures being viewed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, the reason and the time are written to the journal. The reason holds until you leave, for {minutes} minutes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a number the journal shows that none was known yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sheet of paper for the safe. It opens everything if a passphrase is forgotten or this computer breaks. The program does not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now read the sheet and type its last eight signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last eight signs of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the sheet says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: case closed, recording handed to the prosecutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, erase this recording now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other hold(s) keep this recording: it stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its month ended on {day} and nothing else keeps it: the recording, its stills and all that was made from it will be erased at once. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its month is not over: it will be erased automatically on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release the hold {reference}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>viewing only — copying forbidden · {name} · {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected {hour} ({offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarged {factor}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light {factor}×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing only: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera clock {hour} ({offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked on the camera ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playback stopped at {hour}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the end of the recording: from here on the file cannot be decoded. The sealed original is unchanged. Frames before this moment can still be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position: {hour}. {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Picture of {camera}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{camera} was not recording at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording has no picture. Its sound can be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this recording can be shown or heard. The sealed original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer says it is {day}. Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is, what is due is erased now. If not, correct the date of this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is right, erase what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Erase one day earlier than the law allows (stricter reading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>These rules would erase %n recording(s) today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Erased recordings cannot be brought back. The change is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The change is in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefect&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addressees, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of erasure on the due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One month by law. It can be made stricter here, never looser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {wait}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationScreen</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillPicker</name>
    <message>
        <source>Stills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures appear here and on the print once you gave a reason: review the incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No still yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review a recording and press S where a picture is to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hour} · {camera} · frame {frame}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checked ones are printed, from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Incident {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Head of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entitled officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews, keeps for a procedure, prints, manages the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews recordings, marks them and writes reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees own recordings only, to write a faithful report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May review with a reason, and reads the registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees registers and figures, never images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judicial procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disciplinary procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faithful account of the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judicial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disciplinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never emptied by the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied when I ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied after each verified transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the computer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habilitation ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewing ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording completed or corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extraction begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extraction done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal purged after its term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted transfer finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure put on hold for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date confirmed, erasure resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>Addressees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions of the investigating officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People told that they are filmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14:20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person on each line: rank, name, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, hour, who called or patrol, exact place, dress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logbook no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW IT BEGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FACTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PERSONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEASURES TAKEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer (OPJ) told at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BODY CAMERA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>END</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed at (place)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
