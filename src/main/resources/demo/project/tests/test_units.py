from lighthouse import units


def test_a_speed_has_its_unit():
    assert units.speed(10).endswith(units.SPEED)
