# Cannot do its task: it tries, says why, and ends with an error.

begin 'A picture of the harbour'
claim 5
work 'Looking for the camera in lighthouse/sources.py'
cat >lighthouse/camera.py <<'PYTHON'
"""The picture of the harbour."""


def picture(source):
    """The newest picture, as bytes."""
    return source.fetch("camera/latest.jpg")
PYTHON
work 'Writing lighthouse/camera.py' 2
show lighthouse/camera.py
report 'running the tests' --todos 1/3
work 'Running the tests' 3
printf '\n  %sFAILED%s tests/test_camera.py::test_picture_is_fresh\n' "$red$bold" "$off"
printf '  %sE   ConnectionError: camera.harbour.example does not answer%s\n' "$red" "$off"
printf '  %s1 failed, 11 passed%s\n\n' "$red" "$off"
beat
report 'the camera does not answer' --tests failed --todos 1/3 --blocked 'no way to reach the camera'
found 'camera.harbour.example is not reachable from here; a recorded picture would do' --tag camera
[ -z "$task" ] || para task release "$task" 'the camera does not answer' >/dev/null 2>&1
printf '  %s✗ I cannot go on.%s\n' "$red" "$off"
exit 3
